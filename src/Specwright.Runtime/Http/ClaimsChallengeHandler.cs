using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Http;

/// <summary>
/// Puts a claims challenge into the only form that Kiota's adapter answers: base64, in the first Bearer challenge. What
/// the service wrote stays behind it.
/// </summary>
internal sealed class ClaimsChallengeHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (BearerChallenge.ClaimsOf(response) is { } claims)
        {
            List<string> written = [.. response.Headers.NonValidated["WWW-Authenticate"]];
            response.Headers.Remove("WWW-Authenticate");
            response.Headers.WwwAuthenticate.Add(BearerChallenge.For(claims));
            written.ForEach(value => response.Headers.TryAddWithoutValidation("WWW-Authenticate", value));
        }

        return response;
    }
}
