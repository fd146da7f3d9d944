using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Signs an application in with a client secret (RFC 6749, section 4.4) and so obtains tokens in application context:
/// the permissions that an administrator granted to the application are the token's <c>roles</c>.
/// </summary>
/// <remarks>
/// Safe for concurrent use; keep one for each application. Tokens are kept in memory and renewed in the background before
/// they expire. Callers that need a token at the same time share one request. While the issuer is throttling, a pause of
/// up to 15 seconds is waited for; in a longer one callers without a token fail at once, and the issuer is not asked.
/// </remarks>
public sealed class ClientSecretCredential : CloudAppsCredential
{
    private readonly ApplicationTokens _tokens;

    /// <summary>Creates the credential, without calling the issuer.</summary>
    /// <param name="tenantId">The tenant's id or one of its domain names.</param>
    /// <param name="clientId">The application's (client) id.</param>
    /// <param name="clientSecret">The secret's value, which Microsoft Entra shows once; not the secret's id.</param>
    /// <param name="options">Cloud, issuer, hosts and HTTP client; null for the worldwide cloud.</param>
    /// <exception cref="ArgumentException">
    /// An identifier is empty, the tenant id is malformed, or the authority is not an https address without a path.
    /// </exception>
    public ClientSecretCredential(
        string tenantId, string clientId, string clientSecret, ClientSecretCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        var client = new ConfidentialClient(tenantId, clientId, options ?? new());
        _tokens = client.CreateTokens(client.Build(builder => builder.WithClientSecret(clientSecret)), clientSecret);
    }

    /// <inheritdoc/>
    public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _tokens.AcquireAsync(request.Claims, cancellationToken);
    }
}
