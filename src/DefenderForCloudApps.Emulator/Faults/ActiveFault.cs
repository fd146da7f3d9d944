using System;
using System.Threading;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>A fault that was added, and what has become of it.</summary>
public sealed class ActiveFault
{
    private readonly TimeProvider _time;
    private int _met;

    internal ActiveFault(int id, Fault fault, TimeProvider time)
    {
        (Id, Fault, _time) = (id, fault, time);
        Ends = fault.Lasting is { } lasting ? time.GetUtcNow() + lasting : null;
    }

    /// <summary>Its number in this emulator.</summary>
    public int Id { get; }

    /// <summary>What goes wrong.</summary>
    public Fault Fault { get; }

    /// <summary>When it ends; null when time does not end it.</summary>
    public DateTimeOffset? Ends { get; }

    /// <summary>How many requests it has met.</summary>
    public int Met => Volatile.Read(ref _met);

    /// <summary>Whether it meets no more requests.</summary>
    public bool IsOver => Met >= Fault.Times || _time.GetUtcNow() >= Ends;

    /// <summary>Counts a request; false when there are no more to meet.</summary>
    internal bool TryMeet()
    {
        int met;
        do
        {
            met = Met;
            if (met >= Fault.Times || _time.GetUtcNow() >= Ends)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref _met, met + 1, met) != met);
        return true;
    }
}
