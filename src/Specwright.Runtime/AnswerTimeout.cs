using System;
using System.Threading;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime;

/// <summary>How long an answer's body may pause. (How long it may take to begin is the HTTP client's matter.)</summary>
public sealed class AnswerTimeout : IRequestOption
{
    /// <summary>Sets a time-out.</summary>
    /// <param name="pause">The longest time between two pieces of a body.</param>
    /// <param name="timeProvider">The clock; null is the system's.</param>
    public AnswerTimeout(TimeSpan pause, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(pause, TimeSpan.Zero);
        Pause = pause;
        TimeProvider = timeProvider ?? TimeProvider.System;
    }

    private AnswerTimeout()
    {
        Pause = Timeout.InfiniteTimeSpan;
        TimeProvider = TimeProvider.System;
    }

    /// <summary>The longest time between two pieces of a body.</summary>
    public TimeSpan Pause { get; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>100 seconds, as long as <see cref="System.Net.Http.HttpClient"/> waits.</summary>
    internal static AnswerTimeout Default { get; } = new(TimeSpan.FromSeconds(100));

    /// <summary>None, for streams of events, which may be quiet for as long as nothing happens.</summary>
    internal static AnswerTimeout None { get; } = new();
}
