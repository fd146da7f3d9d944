using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.ManagedIdentity;
using DefenderForCloudApps.Authentication.Msal;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Signs in as the identity that Azure gives to a virtual machine, app, function or container
/// (<see href="https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview">managed identities</see>):
/// no secret, and nothing to renew. The application permissions are granted to the identity as to an application.
/// </summary>
/// <remarks>
/// Safe for concurrent use. Outside Azure <see cref="GetTokenAsync"/> says within a second or so that it does not apply.
/// </remarks>
public sealed class ManagedIdentityCredential : CloudAppsCredential
{
    private readonly ApplicationTokens _tokens;

    /// <summary>Creates the credential, without asking the platform.</summary>
    /// <param name="options">Which identity; null for the system-assigned one in the worldwide cloud.</param>
    /// <exception cref="ArgumentException">The identity is named by more than one id.</exception>
    public ManagedIdentityCredential(ManagedIdentityCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        options ??= new ManagedIdentityCredentialOptions();
        var identity = IdentityName.Of(options);
        var http = new MsalHttpClientFactory(options.HttpClient);
        var endpoint = new IdentityEndpoint(http.GetHttpClient(), Environment.GetEnvironmentVariable);
        var resource = options.Cloud.ResourceId;
        _tokens = new ApplicationTokens(
            async (claims, forceRefresh, cancellationToken) =>
            {
                await endpoint.DemandAsync(cancellationToken).ConfigureAwait(false);
                // MSAL reads the environment when the application is built; its cache is the process's.
                var builder = ManagedIdentityApplicationBuilder.Create(identity.Id).WithHttpClientFactory(http).Build()
                    .AcquireTokenForManagedIdentity(resource);
                builder = claims is null ? builder.WithForceRefresh(forceRefresh) : builder.WithClaims(claims);
                return await builder.ExecuteAsync(cancellationToken).ConfigureAwait(false);
            },
            new SharedToken(),
            new IdentityFailure(identity),
            options.TimeProvider);
    }

    /// <inheritdoc/>
    /// <exception cref="CredentialUnavailableException">There is no managed identity here.</exception>
    public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _tokens.AcquireAsync(request.Claims, cancellationToken);
    }
}
