using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>The latest requests, for tests and for people who want to see what their code sent.</summary>
internal sealed class RequestJournal
{
    /// <summary>Older requests are forgotten: an emulator may run for days.</summary>
    internal const int Capacity = 10_000;

    private readonly Queue<EmulatedRequest> _requests = new();
    private readonly Lock _lock = new();

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
        lock (_lock)
        {
            if (_requests.Count == Capacity)
            {
                _requests.Dequeue();
            }

            _requests.Enqueue(request);
        }
    }
}
