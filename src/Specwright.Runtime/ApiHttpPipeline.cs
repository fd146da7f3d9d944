using System;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http;
using System.Threading;
using Specwright.Runtime.Http;

namespace Specwright.Runtime;

/// <summary>
/// Chains what stands between a client and the network: claims challenges, retry, safe redirects, rate limit, time-out,
/// connection.
/// </summary>
public static class ApiHttpPipeline
{
    /// <summary>Makes the connection: no cookies, no redirects of its own, decompression.</summary>
    /// <returns>A handler; whoever it is handed to disposes it.</returns>
    public static SocketsHttpHandler CreatePrimary() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>Chains the handlers.</summary>
    /// <param name="primary">
    /// The connection. It must not follow redirects itself; <see cref="CreatePrimary"/> gives one that does not.
    /// </param>
    /// <param name="options">Their settings; null for the defaults.</param>
    /// <returns>The outermost handler, which disposes the others.</returns>
    [SuppressMessage("Reliability", "CA2000", Justification = "Each handler is disposed by the one around it.")]
    public static HttpMessageHandler Create(HttpMessageHandler primary, ApiHttpOptions? options = null)
    {
        ApiHttpOptions settings = options ?? new ApiHttpOptions();
        HttpMessageHandler inner
            = new AttemptTimeoutHandler(settings.AttemptTimeout, settings.Retry.TimeProvider) { InnerHandler = primary };
        if (settings.RateLimiter is not null)
        {
            inner = new RateLimitHandler(settings.RateLimiter) { InnerHandler = inner };
        }

        return new ClaimsChallengeHandler
        {
            InnerHandler = new RetryHandler(settings.Retry) { InnerHandler = new SafeRedirectHandler { InnerHandler = inner } },
        };
    }

    /// <summary>Makes a client over the chain. Its own time-out is off: it would cut waits for a retry or for the rate limit.</summary>
    /// <param name="primary">
    /// The connection. It must not follow redirects itself; <see cref="CreatePrimary"/> gives one that does not.
    /// </param>
    /// <param name="options">The chain's settings; null for the defaults.</param>
    /// <returns>The client; disposing it disposes the connection.</returns>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client disposes its handler.")]
    public static HttpClient CreateClient(HttpMessageHandler primary, ApiHttpOptions? options = null)
        => new(Create(primary, options)) { Timeout = Timeout.InfiniteTimeSpan };
}
