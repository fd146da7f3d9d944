using System;
using System.IO;
using System.IO.Pipelines;
using System.Net;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;

namespace DefenderForCloudApps.Emulator.Hosting.InProcess;

/// <summary>Gives Kestrel connections over pipes in memory in place of sockets.</summary>
internal sealed class InProcessTransport : IConnectionListenerFactory, IConnectionListenerFactorySelector, IConnectionListener
{
    private readonly Channel<ConnectionContext> _connections = Channel.CreateUnbounded<ConnectionContext>();
    private long _count;

    public EndPoint EndPoint { get; } = new InProcessEndPoint();

    public bool CanBind(EndPoint endpoint) => endpoint is InProcessEndPoint;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IConnectionListener>(this);

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (await _connections.Reader.WaitToReadAsync(cancellationToken))
        {
            if (_connections.Reader.TryRead(out var connection))
            {
                return connection;
            }
        }

        return null;
    }

    /// <summary>Opens a connection to the server and gives the caller's end of it.</summary>
    /// <exception cref="IOException">The server has stopped.</exception>
    internal Stream Connect()
    {
        var (toServer, toCaller) = (new Pipe(), new Pipe());
#pragma warning disable CA2000 // Kestrel disposes the connections that it accepts.
        var connection = new InProcessConnection(
            $"in-process-{Interlocked.Increment(ref _count)}",
            new DuplexPipe(toServer.Reader, toCaller.Writer),
            new DuplexPipe(toCaller.Reader, toServer.Writer))
        {
            LocalEndPoint = EndPoint,
            RemoteEndPoint = EndPoint,
        };
#pragma warning restore CA2000
        return _connections.Writer.TryWrite(connection)
            ? new DuplexPipeStream(toCaller.Reader, toServer.Writer)
            : throw new IOException("The emulator has stopped.");
    }

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _connections.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => UnbindAsync(CancellationToken.None);

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
