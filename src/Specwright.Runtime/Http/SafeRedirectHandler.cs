using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Runtime.Telemetry;

namespace Specwright.Runtime.Http;

/// <summary>
/// Follows redirects as far as that is safe: with everything on the same origin; to another origin only what reads, and
/// then without credentials; never from https to http. Any other redirect is given back as the answer that it is.
/// </summary>
internal sealed class SafeRedirectHandler : DelegatingHandler
{
    private const int MaxRedirects = 5;

    // A header that is not known to be harmless may be a credential: services have their own names for keys.
    private static readonly HashSet<string> s_harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Encoding", "Accept-Language", "User-Agent", "Range", "If-None-Match", "If-Modified-Since",
    };

    [SuppressMessage(
        "Reliability", "CA2000", Justification = "A copy shares its content with the original, which the sender disposes.")]
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        for (int followed = 0; followed < MaxRedirects; followed++)
        {
            if (Redirect(request, response) is not { } next)
            {
                return response;
            }

            response.Dispose();
            OperationTelemetry.CountResend();
            request = next;
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    /// <summary>The request that follows, or null.</summary>
    private static HttpRequestMessage? Redirect(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } location || request.RequestUri is not { } current
            || !Uri.TryCreate(current, location, out Uri? target)
            || (target.Scheme != Uri.UriSchemeHttps && target.Scheme != current.Scheme))
        {
            return null;
        }

        bool sameOrigin = Uri.Compare(
            current, target, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
        bool reads = request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;
        return response.StatusCode switch
        {
            HttpStatusCode.MovedPermanently or HttpStatusCode.Found when reads => Copy(request, target, request.Method, sameOrigin),
            HttpStatusCode.SeeOther => Copy(request, target, reads ? request.Method : HttpMethod.Get, sameOrigin),
            HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect when reads || (sameOrigin && IsResendable(request))
                => Copy(request, target, request.Method, sameOrigin),
            _ => null,
        };
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, Uri target, HttpMethod method, bool sameOrigin)
    {
        HttpRequestMessage copy = new(method, target) { Version = request.Version, VersionPolicy = request.VersionPolicy };
        if (sameOrigin && method == request.Method)
        {
            copy.Content = request.Content;
        }

        foreach ((string name, IEnumerable<string> values) in request.Headers)
        {
            if (sameOrigin || s_harmless.Contains(name))
            {
                copy.Headers.TryAddWithoutValidation(name, values);
            }
        }

        foreach ((string name, object? value) in request.Options)
        {
            ((IDictionary<string, object?>)copy.Options)[name] = value;
        }

        return copy;
    }

    private static bool IsResendable(HttpRequestMessage request)
        => request.Content is null || request.Content.Headers.ContentLength is not null;
}
