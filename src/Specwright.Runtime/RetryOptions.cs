using System;

namespace Specwright.Runtime;

/// <summary>When and after how long <see cref="RetryHandler"/> sends a request again.</summary>
public sealed record RetryOptions
{
    /// <summary>How often a request is sent again at most; zero never does.</summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>The wait before the first retry; it doubles for each further one, with jitter.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that grows out of <see cref="Delay"/>.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait after a 429 that has no <c>Retry-After</c>.</summary>
    public TimeSpan ThrottledDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest wait that a <c>Retry-After</c> may ask for. Beyond it the error is given to the caller at once.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
