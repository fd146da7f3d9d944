using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Permissions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace DefenderForCloudApps.Authentication;

/// <summary>A way to sign in. Every credential of this library derives from it, and anybody's own may.</summary>
/// <remarks>
/// Credentials are safe for concurrent use; keep one for as long as its tokens are needed. Anybody's
/// <see cref="IAccessTokenProvider"/> is accepted in the same places.
/// </remarks>
public abstract class CloudAppsCredential : IAccessTokenProvider
{
    private readonly AllowedHosts _allowedHosts;

    /// <summary>Creates the credential.</summary>
    /// <param name="allowedHosts">The hosts that may receive its tokens.</param>
    protected CloudAppsCredential(AllowedHosts allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(allowedHosts);
        _allowedHosts = allowedHosts;
        AllowedHostsValidator = allowedHosts.ToKiotaValidator();
    }

    /// <summary>
    /// The allowed hosts as Kiota describes them, for others to read: the credential itself decides by the hosts it was
    /// created with.
    /// </summary>
    public AllowedHostsValidator AllowedHostsValidator { get; }

    /// <summary>Returns a valid access token for the API, from memory or the cache if there is one.</summary>
    /// <param name="request">What the token is wanted for.</param>
    /// <param name="cancellationToken">Ends this caller's wait, and no other caller's.</param>
    /// <exception cref="CredentialUnavailableException">This way to sign in does not apply here.</exception>
    /// <exception cref="CloudAppsAuthenticationException">Sign-in failed.</exception>
    public abstract Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns a token for a request of Kiota's.</summary>
    /// <param name="uri">Where the token will be sent.</param>
    /// <param name="additionalAuthenticationContext">
    /// Kiota's context: a claims challenge under <c>claims</c>, and under <c>permissions</c> those of which any one
    /// suffices.
    /// </param>
    /// <param name="cancellationToken">Ends this caller's wait, and no other caller's.</param>
    /// <exception cref="CloudAppsAuthenticationException">
    /// Sign-in failed, or the address is not allowed to receive a token.
    /// </exception>
    public async Task<string> GetAuthorizationTokenAsync(
        Uri uri,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default)
    {
        _allowedHosts.Demand(uri);
        var request = new TokenRequest
        {
            Permissions = RequiredPermissions.ReadFrom(additionalAuthenticationContext),
            Claims = ClaimsChallenge.ReadFrom(additionalAuthenticationContext),
        };
        return (await GetTokenAsync(request, cancellationToken).ConfigureAwait(false)).Value;
    }
}
