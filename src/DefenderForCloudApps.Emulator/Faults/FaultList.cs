using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>The faults of an emulator. Those that meet the same request work together, the first added outermost.</summary>
public sealed class FaultList
{
    private readonly TimeProvider _time;
    private readonly RefusedTokens _refused;
    private ImmutableList<ActiveFault> _faults = [];
    private int _lastId;

    internal FaultList(CloudAppsEmulatorOptions options, TimeProvider time, RefusedTokens refused)
    {
        (_time, _refused) = (time, refused);
        foreach (var fault in options.Faults)
        {
            Add(fault);
        }
    }

    /// <summary>The faults that were added and are not over yet, oldest first.</summary>
    public IReadOnlyList<ActiveFault> Active => [.. _faults.Where(static fault => !fault.IsOver)];

    /// <summary>Lets something go wrong from the next request on.</summary>
    public ActiveFault Add(Fault fault)
    {
        var active = new ActiveFault(Interlocked.Increment(ref _lastId), fault, _time);
        // What is over is dropped here: an emulator may run for days.
        ImmutableInterlocked.Update(ref _faults, faults => faults.RemoveAll(static old => old.IsOver).Add(active));
        return active;
    }

    /// <summary>Ends a fault. False when it was ended before.</summary>
    public bool Remove(ActiveFault fault) => ImmutableInterlocked.Update(ref _faults, faults => faults.Remove(fault));

    /// <summary>Ends all faults. Tokens that expired or were revoked by one are accepted again.</summary>
    public void Clear()
    {
        ImmutableInterlocked.Update(ref _faults, static _ => []);
        _refused.Clear();
    }
}
