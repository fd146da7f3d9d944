using System;
using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Threading;

namespace Specwright.Runtime.Tests.Support;

/// <summary>Counts the buffers that the current flow of control has from the shared pool and has not given back.</summary>
internal sealed class BufferWatch : EventListener
{
    private const int Rented = 1;
    private const int Returned = 3;

    private static readonly AsyncLocal<BufferWatch?> s_current = new();

    private readonly HashSet<int> _out = [];

    public BufferWatch() => s_current.Value = this;

    public int MostOut { get; private set; }

    public int Out => _out.Count;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (s_current.Value != this || eventData.Payload is not [int buffer, ..])
        {
            return;
        }

        lock (_out)
        {
            if (eventData.EventId == Rented)
            {
                _out.Add(buffer);
                MostOut = Math.Max(MostOut, _out.Count);
            }
            else if (eventData.EventId == Returned)
            {
                _out.Remove(buffer);
            }
        }
    }
}
