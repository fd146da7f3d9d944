using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// Waits when the issuer tells a polling device to slow down, five seconds more each time, and lets it poll on (RFC 8628,
/// section 3.5). MSAL takes that answer for the end.
/// </summary>
internal sealed class SlowDownHandler(HttpClient client, TimeProvider timeProvider) : HttpMessageHandler
{
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(5);

    private TimeSpan _delay;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        while (true)
        {
            // A client sends each request once.
            using var copy = Copy(request);
            var response = await client.SendAsync(copy, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.BadRequest || !await IsSlowDownAsync(response, cancellationToken).ConfigureAwait(false))
            {
                copy.Content = null;
                _delay = response.IsSuccessStatusCode ? TimeSpan.Zero : _delay;
                return response;
            }

            copy.Content = null;
            response.Dispose();
            _delay += s_step;
            await Task.Delay(_delay, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }

    private static async Task<bool> IsSlowDownAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return body.Contains("\"slow_down\"", StringComparison.Ordinal);
    }
}
