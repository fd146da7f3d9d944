using System;
using System.Buffers;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Permissions;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Sends the access token of any <see cref="IAccessTokenProvider"/> as <c>Authorization: Bearer</c> (RFC 6750, section
/// 2.1), only to allowed hosts and only over https. A request that cannot be authenticated is an exception, never an
/// anonymous call.
/// </summary>
/// <remarks>
/// <para>
/// The permissions of which any one allows the request's operation are handed to the token provider in Kiota's context,
/// under the key <c>permissions</c>: an array of strings, the one that allows least first. When the token names its own
/// (claims <c>roles</c> and <c>scp</c>) and none of them is among those, the request is not sent; a token that is not
/// understood is, because the service alone decides.
/// </para>
/// <para>
/// A <c>TokenCredential</c> of Azure.Identity comes through Kiota's <c>AzureIdentityAccessTokenProvider</c>, which must be
/// given the scope <c>05a65629-4c1b-48c1-a78b-804c4abdd4af/.default</c>: by itself it asks for the host's, which does not
/// exist. Its own list of hosts may stay empty; where it is not, a host outside it is an exception here, although Kiota's
/// provider would send nothing without a word.
/// </para>
/// <para>
/// An Authorization header that the request already has stays, unless the service refused it with a claims challenge.
/// </para>
/// </remarks>
public sealed class BearerAuthenticationProvider : IAuthenticationProvider
{
    // The characters of RFC 6750's b64token; anything else could break out of the header.
    private static readonly SearchValues<char> s_tokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");

    private readonly IAccessTokenProvider _tokens;
    private readonly AllowedHosts _allowedHosts;

    /// <summary>Creates the provider.</summary>
    /// <param name="accessTokenProvider">Where tokens come from: a credential of this library, or anybody's own.</param>
    /// <param name="allowedHosts">The hosts that may receive the token.</param>
    public BearerAuthenticationProvider(IAccessTokenProvider accessTokenProvider, AllowedHosts allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(accessTokenProvider);
        ArgumentNullException.ThrowIfNull(allowedHosts);
        _tokens = accessTokenProvider;
        _allowedHosts = allowedHosts;
    }

    /// <summary>Sets the request's Authorization header.</summary>
    /// <param name="request">The request, with its final address.</param>
    /// <param name="additionalAuthenticationContext">Kiota's context; a claims challenge is under <c>claims</c>.</param>
    /// <param name="cancellationToken">Ends the wait for a token.</param>
    /// <exception cref="CloudAppsAuthenticationException">
    /// The address is not allowed to receive a token, or there is no token.
    /// </exception>
    /// <exception cref="MissingPermissionException">The token has no permission that allows the operation.</exception>
    public async Task AuthenticateRequestAsync(
        RequestInformation request,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var uri = request.URI;
        _allowedHosts.Demand(uri);
        if (!AuthorizationHeader.IsWanted(request, additionalAuthenticationContext))
        {
            return;
        }

        DemandAllowedByTokenProvider(uri);
        var required = RequiredPermissions.Of(request);
        var token = Checked(await _tokens
            .GetAuthorizationTokenAsync(
                uri, RequiredPermissions.AddTo(additionalAuthenticationContext, required), cancellationToken)
            .ConfigureAwait(false));
        CheckPermissions(request, token, required);
        AuthorizationHeader.Set(request, "Bearer", token);
    }

    private static void CheckPermissions(RequestInformation request, string token, string[] required)
    {
        if (TokenPermissions.Of(token) is not { } permissions)
        {
            request.AddRequestOptions([GrantedScopes.Unlisted("the token does not tell its permissions")]);
            return;
        }

        permissions.Demand(required);
        request.AddRequestOptions([permissions.ToGrantedScopes(TimeProvider.System.GetUtcNow())]);
    }

    // Kiota's own providers answer an address outside their list with an empty token; this names the reason. An empty
    // list allows every host there, and a provider that others wrote may return no validator at all.
    private void DemandAllowedByTokenProvider(Uri uri)
    {
        if (_tokens.AllowedHostsValidator is { } validator && !validator.IsUrlHostValid(uri))
        {
            throw new CloudAppsAuthenticationException(
                $"No token was sent to '{uri.IdnHost}', because {_tokens.GetType().Name} does not allow this host: add " +
                "it to the provider's own allowed hosts.");
        }
    }

    private string Checked(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            throw new CloudAppsAuthenticationException(
                $"The request was not sent, because {_tokens.GetType().Name} returned no token: sign in first.");
        }

        return token.AsSpan().ContainsAnyExcept(s_tokenCharacters)
            ? throw new CloudAppsAuthenticationException(
                $"The request was not sent, because {_tokens.GetType().Name} returned a token with characters that no " +
                "bearer token has: it should return the token alone, without a scheme or line end.")
            : token;
    }
}
