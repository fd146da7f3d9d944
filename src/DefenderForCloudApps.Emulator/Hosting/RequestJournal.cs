using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>The latest requests, for tests and for people who want to see what their code sent.</summary>
internal sealed class RequestJournal
{
    /// <summary>Older requests are forgotten: an emulator may run for days.</summary>
    internal const int Capacity = 10_000;

    private readonly Queue<EmulatedRequest> _requests = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _count;

    internal IReadOnlyList<EmulatedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    internal void Add(EmulatedRequest request)
    {
        TaskCompletionSource added;
        lock (_lock)
        {
            if (_requests.Count == Capacity)
            {
                _requests.Dequeue();
            }

            _requests.Enqueue(request);
            _count++;
            (added, _added) = (_added, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        added.SetResult();
    }

    /// <summary>The latest requests, newest first, and the number of the newest: requests are numbered from 1.</summary>
    internal (IReadOnlyList<EmulatedRequest> Requests, long Last) Latest(int most)
    {
        lock (_lock)
        {
            return ([.. _requests.TakeLast(most).Reverse()], _count);
        }
    }

    /// <summary>Gives out each request with its number, as it arrives.</summary>
    /// <param name="after">The number of the last request that is known already.</param>
    /// <param name="cancellationToken">Ends it; nothing else does.</param>
    internal async IAsyncEnumerable<(long Number, EmulatedRequest Request)> WatchAsync(
        long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            Task added;
            List<EmulatedRequest> next;
            lock (_lock)
            {
                var missed = (int)Math.Clamp(_count - after, 0, _requests.Count);
                next = [.. _requests.TakeLast(missed)];
                after = _count - missed;
                added = _added.Task;
            }

            foreach (var request in next)
            {
                yield return (++after, request);
            }

            await added.WaitAsync(cancellationToken);
        }
    }
}
