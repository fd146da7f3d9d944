using System;
using System.Collections.Generic;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Security;

/// <summary>A request that is given credentials.</summary>
/// <param name="Request">The request.</param>
/// <param name="Context">Kiota's context.</param>
internal sealed record CredentialUse(RequestInformation Request, Dictionary<string, object>? Context)
{
    /// <summary>Whether the service has refused the credentials that the request has, and said what it wants instead.</summary>
    public bool IsChallenged => Context?.ContainsKey("claims") == true;

    public ApiAuthenticationException Refused(string reason, Exception? cause = null)
    {
        Uri uri = Request.URI;
        string message = $"The request was not sent: {reason}.";
        return new ApiAuthenticationException(message, cause!)
        {
            HttpMethod = Request.HttpMethod.ToString(),
            RequestUri = new Uri(uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)),
        };
    }

    /// <summary>Sets a header, unless the caller has set it: that is respected.</summary>
    public void SetHeader(string name, string value)
    {
        if (IsChallenged)
        {
            Request.Headers.Remove(name);
        }

        if (!Request.Headers.ContainsKey(name))
        {
            Request.Headers.Add(name, value);
        }
    }
}
