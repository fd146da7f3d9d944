using System;
using System.Threading.RateLimiting;

namespace Specwright.Runtime;

/// <summary>What <see cref="ApiHttpPipeline"/> puts in front of the connection.</summary>
public sealed record ApiHttpOptions
{
    /// <summary>When requests are sent again.</summary>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>What limits the rate of requests, retries and redirects included; null does not. Its owner disposes it.</summary>
    public RateLimiter? RateLimiter { get; init; }

    /// <summary>The longest time until an answer begins, for each sending by itself.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(100);
}
