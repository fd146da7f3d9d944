using System;
using System.Threading;

namespace DefenderForCloudApps.Emulator.Tests.Support;

/// <summary>A clock that stands still until it is told to go on.</summary>
public sealed class FakeTime(DateTimeOffset now) : TimeProvider
{
    public static readonly DateTimeOffset Reference = new(2026, 3, 11, 14, 30, 0, TimeSpan.Zero);

    private long _ticks = now.UtcTicks;

    public FakeTime()
        : this(Reference)
    {
    }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
