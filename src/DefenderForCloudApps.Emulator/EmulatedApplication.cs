using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator;

/// <summary>An application that is registered in the emulated tenant.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="ClientId">Its application id, the same at each start.</param>
/// <param name="ClientSecret">Its secret, another one at each start.</param>
/// <param name="Permissions">The permissions granted to it, which its tokens carry as <c>roles</c>.</param>
public sealed record EmulatedApplication(
    string Name,
    string ClientId,
    string ClientSecret,
    IReadOnlyList<string> Permissions)
{
    /// <summary>The name and the client id: the secret stays out of logs.</summary>
    public override string ToString() => $"{Name} ({ClientId})";
}
