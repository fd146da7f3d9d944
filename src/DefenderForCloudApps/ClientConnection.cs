using System;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Threading.RateLimiting;
using Specwright.Runtime;

namespace DefenderForCloudApps;

/// <summary>What a client sends with, and owns: the chain of handlers and the limit that it keeps to.</summary>
internal sealed class ClientConnection : IDisposable
{
    private readonly RateLimiter? _limiter;

    [SuppressMessage("Reliability", "CA2000", Justification = "The HTTP client disposes the handler.")]
    public ClientConnection(CloudAppsClientOptions options)
    {
        _limiter = options.RequestsPerMinute is { } permits ? CreateLimiter(permits) : null;
        HttpClient = ApiHttpPipeline.CreateClient(
            options.HttpHandler ?? ApiHttpPipeline.CreatePrimary(),
            new ApiHttpOptions { Retry = options.Retry, AttemptTimeout = options.AttemptTimeout, RateLimiter = _limiter });
    }

    public HttpClient HttpClient { get; }

    public void Dispose()
    {
        HttpClient.Dispose();
        _limiter?.Dispose();
    }

    // The service counts the requests of the last minute. A window that slides in steps of a second never lets more
    // through in any minute, where a bucket that refills could let nearly twice as many.
    private static SlidingWindowRateLimiter CreateLimiter(int permits) => new(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = permits,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 60,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
