using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Specwright.Runtime.Security;

/// <summary>A bearer token that is asked for each time (RFC 6750).</summary>
internal sealed class TokenCredential : SchemeCredential
{
    // The characters of RFC 6750's b64token; anything else could break out of the header.
    private static readonly SearchValues<char> s_characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");

    private readonly Func<SchemeRequirement, Uri, Dictionary<string, object>?, CancellationToken, Task<string>> _token;

    public TokenCredential(
        SecurityScheme scheme, Func<SchemeRequirement, Uri, Dictionary<string, object>?, CancellationToken, Task<string>> token)
    {
        RequireBearer(scheme);
        _token = token;
    }

    public override bool IsAuthorization => true;

    public static TokenCredential Of(SecurityScheme scheme, IAccessTokenProvider tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return new TokenCredential(scheme, (requirement, uri, context, cancellationToken) =>
        {
            Dictionary<string, object> more = new(context ?? []) { ["scopes"] = requirement.Scopes.ToArray() };
            return tokens.GetAuthorizationTokenAsync(uri, more, cancellationToken);
        });
    }

    public static void RequireBearer(SecurityScheme scheme) => Require(
        scheme,
        scheme.Kind is SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect || scheme.IsHttp("bearer"),
        "one that takes a bearer token");

    /// <summary>The token, unless it is none; the message does not show it.</summary>
    public static string Checked(string? token) => string.IsNullOrEmpty(token) || token.AsSpan().ContainsAnyExcept(s_characters)
        ? throw new ArgumentException("This is no bearer token: it is empty, or has characters that none has.", nameof(token))
        : token;

    public override async Task ApplyAsync(CredentialUse use, SchemeRequirement requirement, CancellationToken cancellationToken)
    {
        if (use.Request.Headers.ContainsKey("Authorization") && !use.IsChallenged)
        {
            return;
        }

        string token = await _token(requirement, use.Request.URI, use.Context, cancellationToken).ConfigureAwait(false);
        try
        {
            use.SetHeader("Authorization", "Bearer " + Checked(token));
        }
        catch (ArgumentException exception)
        {
            throw use.Refused($"there is no bearer token for '{requirement.Scheme.Name}', or it has characters that none has", exception);
        }
    }
}
