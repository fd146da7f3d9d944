namespace DefenderForCloudApps.Emulator;

/// <summary>How callers reach the emulator.</summary>
public enum EmulatorTransport
{
    /// <summary>https on 127.0.0.1.</summary>
    Loopback,

    /// <summary>
    /// No port at all: the same server over connections in memory, reached only through
    /// <see cref="CloudAppsEmulator.CreateHandler"/>. Real HTTP over TLS, byte for byte.
    /// </summary>
    InProcess,
}
