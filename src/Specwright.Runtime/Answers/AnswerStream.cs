using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers;

/// <summary>
/// A body as it arrives: disposes the response with itself, and turns what goes wrong into the call's exceptions.
/// </summary>
internal sealed class AnswerStream(Answer answer, Stream body, AnswerTimeout timeout) : Stream
{
    private static readonly Action<object?> s_cancel = static source => ((CancellationTokenSource)source!).Cancel();
    private static readonly TimerCallback s_strike = new(s_cancel);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return body.Read(buffer, offset, count);
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
            throw TransportFailure.Of(answer.Call, exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    [SuppressMessage("Reliability", "CA2000", Justification = "It has nothing to dispose, and a timer may strike late.")]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        CancellationTokenSource reading = new();
        using CancellationTokenRegistration all = answer.CancellationToken.UnsafeRegister(s_cancel, reading);
        using CancellationTokenRegistration one = cancellationToken == answer.CancellationToken
            ? default
            : cancellationToken.UnsafeRegister(s_cancel, reading);
        try
        {
            // What has arrived already is read at once: only a wait needs a timer.
            ValueTask<int> read = body.ReadAsync(buffer, reading.Token);
            using ITimer? timer = read.IsCompleted || timeout.Pause == Timeout.InfiniteTimeSpan
                ? null
                : timeout.TimeProvider.CreateTimer(s_strike, reading, timeout.Pause, Timeout.InfiniteTimeSpan);
            return await read.ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            answer.CancellationToken.ThrowIfCancellationRequested();
            throw TransportFailure.Of(answer.Call, reading.IsCancellationRequested ? StoodStill(exception) : exception);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await body.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            answer.Response.Dispose();
        }

        base.Dispose(disposing);
    }

    private TimeoutException StoodStill(Exception cause)
        => new($"the answer stood still for {timeout.Pause.TotalSeconds:0.###} seconds.", cause);
}
