using System.Net;

namespace DefenderForCloudApps.Emulator.Hosting.InProcess;

/// <summary>Where a server without a port listens.</summary>
internal sealed class InProcessEndPoint : EndPoint
{
    /// <inheritdoc/>
    public override string ToString() => "in-process";
}
