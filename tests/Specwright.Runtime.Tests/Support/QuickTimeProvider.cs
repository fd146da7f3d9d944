using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Tests.Support;

/// <summary>
/// A clock on which short waits pass at once and are recorded, and long ones never end: retries need no sleeping, and
/// time-outs that are longer do not strike.
/// </summary>
public sealed class QuickTimeProvider(TimeSpan longestPassing) : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero && dueTime <= longestPassing)
        {
            Waits.Enqueue(dueTime);
            _now += dueTime;
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Done();
    }

    private sealed class Done : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
