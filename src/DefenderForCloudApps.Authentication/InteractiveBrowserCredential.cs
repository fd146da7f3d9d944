using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Signs a user in with the browser of this machine: authorization code with PKCE (RFC 7636), sent back to a free port of
/// <c>http://localhost</c> (RFC 8252, section 7.3). The user is asked when no token at hand suffices, for the permission
/// that allows least.
/// </summary>
/// <remarks>
/// In Microsoft Entra, the application needs the redirect URI <c>http://localhost</c> of the platform "Mobile and desktop
/// applications", and the delegated permissions of "Microsoft Cloud App Security".
/// </remarks>
public sealed class InteractiveBrowserCredential : CloudAppsCredential
{
    private readonly UserTokens _tokens;

    /// <summary>Creates the credential, without opening a browser.</summary>
    /// <param name="tenantId">
    /// The tenant's id or one of its domain names; <c>organizations</c> for the tenant of whoever signs in.
    /// </param>
    /// <param name="clientId">The application's (client) id.</param>
    /// <param name="options">Cloud, cache, account and browser; null for the worldwide cloud.</param>
    /// <exception cref="ArgumentException">
    /// An identifier is empty, the tenant id is malformed, or the authority is not an https address without a path.
    /// </exception>
    public InteractiveBrowserCredential(
        string tenantId, string clientId, InteractiveBrowserCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        options ??= new InteractiveBrowserCredentialOptions();
        var client = new PublicClient(tenantId, clientId, options, "http://localhost");
        _tokens = client.CreateTokens(new BrowserInteraction(client.Application, options, SystemBrowser.IsAvailable));
    }

    /// <inheritdoc/>
    /// <exception cref="SignInRequiredException">
    /// The user has to be asked, and <see cref="UserCredentialOptions.DisableAutomaticSignIn"/> forbids it.
    /// </exception>
    public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _tokens.AcquireAsync(request, cancellationToken);
    }
}
