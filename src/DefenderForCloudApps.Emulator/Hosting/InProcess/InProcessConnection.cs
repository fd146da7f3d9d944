using System.IO.Pipelines;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;

namespace DefenderForCloudApps.Emulator.Hosting.InProcess;

/// <summary>The server's end of a connection. When the server is done with it, the caller sees it close.</summary>
internal sealed class InProcessConnection(string id, IDuplexPipe server, IDuplexPipe caller)
    : DefaultConnectionContext(id, server, caller)
{
    // Not the property: with TLS, the server puts another pipe in its place.
    private readonly IDuplexPipe _server = server;

    public override async ValueTask DisposeAsync()
    {
        // A caller that is still sending, say a body that was refused, must not wait for a reader that has gone.
        await _server.Input.CompleteAsync();
        await _server.Output.CompleteAsync();
        await base.DisposeAsync();
    }
}
