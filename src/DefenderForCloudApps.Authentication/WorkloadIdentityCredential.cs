using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Signs an application in with a token of another issuer that it trusts, and so without a secret of its own (RFC 7523,
/// section 2.2; Entra's
/// <see href="https://learn.microsoft.com/entra/workload-id/workload-identity-federation">workload identity federation</see>):
/// in Kubernetes, GitHub Actions and wherever else a workload has a token.
/// </summary>
/// <remarks>
/// Safe for concurrent use; keep one for each application. The other issuer's token is asked for each time Entra is.
/// Tokens are shared and renewed as those of <see cref="ClientSecretCredential"/>.
/// </remarks>
public sealed class WorkloadIdentityCredential : CloudAppsCredential
{
    private readonly ApplicationTokens _tokens;

    /// <summary>Creates the credential, without calling an issuer.</summary>
    /// <param name="tenantId">The tenant's id or one of its domain names.</param>
    /// <param name="clientId">The application's (client) id.</param>
    /// <param name="token">Where the other issuer's token comes from.</param>
    /// <param name="options">Cloud, issuer, cache and so on; null for the worldwide cloud.</param>
    /// <exception cref="ArgumentException">
    /// An identifier is empty, the tenant id is malformed, or the authority is not an https address without a path.
    /// </exception>
    public WorkloadIdentityCredential(
        string tenantId, string clientId, FederatedToken token, WorkloadIdentityCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        ArgumentNullException.ThrowIfNull(token);
        var client = new ConfidentialClient(tenantId, clientId, options ?? new());
        _tokens = client.CreateTokens(client.Build(
            builder => builder.WithClientAssertion(request => token.GetAsync(request.CancellationToken))));
    }

    /// <inheritdoc/>
    /// <exception cref="CredentialUnavailableException">This is not a place that has such a token.</exception>
    public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _tokens.AcquireAsync(request.Claims, cancellationToken);
    }
}
