using System;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>Where the emulator is reached: known only once it listens, since the port may be a free one.</summary>
internal sealed class EmulatorAddress
{
    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    internal string Origin { get => field ?? throw new InvalidOperationException("The emulator does not listen yet."); set; }

    internal string Issuer(string tenantId) => $"{Origin}/{tenantId}/v2.0";
}
