using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Cli.Connection;

/// <summary>Counts the calls that reach the network, each repetition included, and tells when the service throttles.</summary>
internal sealed class CallCounter(HttpMessageHandler inner, Action<string> say) : DelegatingHandler(inner)
{
    private int _calls;
    private int _throttled;

    public int Calls => _calls;

    /// <summary>How many calls the service refused for now (429).</summary>
    public int Throttled => _throttled;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Interlocked.Increment(ref _throttled);
            say("The service asks to wait: it takes 30 requests a minute from a tenant.");
        }

        return response;
    }
}
