using System;
using System.Collections.Generic;
using DefenderForCloudApps.Emulator.Faults;

namespace DefenderForCloudApps.Emulator;

/// <summary>How an emulator is started.</summary>
public sealed class CloudAppsEmulatorOptions
{
    /// <summary>How callers reach it.</summary>
    public EmulatorTransport Transport { get; init; } = EmulatorTransport.Loopback;

    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The SQLite file that keeps the tenant from one start to the next; created and filled when it does not exist.
    /// Null keeps the tenant in memory.
    /// </summary>
    public string? DatabasePath { get; init; }

    /// <summary>
    /// A new PEM file that is written at the start: a certificate of the application "Certificate daemon", and its key.
    /// Null writes none.
    /// </summary>
    public string? CertificatePath { get; init; }

    /// <summary>
    /// How many requests a minute the tenant may make, all callers together (API reference: 30). Null switches the
    /// throttle off.
    /// </summary>
    public int? RequestsPerMinute { get; init; } = 30;

    /// <summary>
    /// Whether an application's token may list and fetch files. The service is reported to refuse it whatever was
    /// granted, and so does the emulator unless told otherwise. User tokens and the legacy token are not affected.
    /// </summary>
    public bool AllowFilesToApplications { get; init; }

    /// <summary>
    /// The clock: what the tenant's timestamps are relative to, what the throttle counts by, and what tokens expire by.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What goes wrong from the start; <see cref="CloudAppsEmulator.Faults"/> adds to it later.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Called for each request once it is answered, on the thread that answered it.</summary>
    public Action<EmulatedRequest>? RequestCompleted { get; init; }
}
