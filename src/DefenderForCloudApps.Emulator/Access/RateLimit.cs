using System;
using System.Collections.Generic;
using System.Threading;

namespace DefenderForCloudApps.Emulator.Access;

/// <summary>So many requests within any minute, all callers of the tenant together.</summary>
internal sealed class RateLimit(CloudAppsEmulatorOptions options)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly Queue<DateTimeOffset> _accepted = new();
    private readonly Lock _lock = new();

    /// <summary>Null when the request may go on; else how long to wait until one may.</summary>
    internal TimeSpan? Take()
    {
        if (options.RequestsPerMinute is not { } limit)
        {
            return null;
        }

        lock (_lock)
        {
            var now = options.TimeProvider.GetUtcNow();
            while (_accepted.TryPeek(out var oldest) && oldest + s_window <= now)
            {
                _accepted.Dequeue();
            }

            if (_accepted.Count >= limit)
            {
                return _accepted.TryPeek(out var first) ? first + s_window - now : s_window;
            }

            _accepted.Enqueue(now);
            return null;
        }
    }
}
