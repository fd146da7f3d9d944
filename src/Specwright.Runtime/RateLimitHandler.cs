using System.Net.Http;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Specwright.Runtime;

/// <summary>
/// Lets requests through as a limiter allows; the others wait for their turn. Belongs inside <see cref="RetryHandler"/>,
/// because each retry counts for the service.
/// </summary>
public sealed class RateLimitHandler : DelegatingHandler
{
    private readonly RateLimiter _limiter;

    /// <summary>Creates a handler.</summary>
    /// <param name="limiter">The limiter, which may be shared; its owner disposes it.</param>
    public RateLimitHandler(RateLimiter limiter) => _limiter = limiter;

    /// <inheritdoc/>
    /// <exception cref="RequestLimitException">The limiter's queue is full.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using RateLimitLease lease = await _limiter.AcquireAsync(permitCount: 1, cancellationToken).ConfigureAwait(false);
        return lease.IsAcquired
            ? await base.SendAsync(request, cancellationToken).ConfigureAwait(false)
            : throw new RequestLimitException();
    }
}
