using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;
using Microsoft.Identity.Client;
using Microsoft.Kiota.Abstractions.Authentication;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Signs an application in with a client secret (RFC 6749, section 4.4) and so obtains tokens in application context:
/// the permissions that an administrator granted to the application are the token's <c>roles</c>.
/// </summary>
/// <remarks>
/// Safe for concurrent use; keep one for each application. Tokens are kept in memory and renewed before they expire.
/// Callers that need a token at the same time share one request.
/// </remarks>
public sealed class ClientSecretCredential : IAccessTokenProvider
{
    private readonly ApplicationTokens _tokens;
    private readonly AllowedHosts _allowedHosts;

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
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        options ??= new ClientSecretCredentialOptions();
        var issuer = new Issuer(tenantId, options.Cloud, options.Authority);
        var application = issuer
            .Configure(ConfidentialClientApplicationBuilder.Create(clientId), options.HttpClient)
            .WithClientSecret(clientSecret)
            .Build();

        _tokens = new ApplicationTokens(
            application, options.Cloud.ResourceId, new SignInFailure(issuer, clientId, new SecretText(clientSecret)));
        _allowedHosts = options.AllowedHosts ?? AllowedHosts.For(options.Cloud);
        AllowedHostsValidator = _allowedHosts.ToKiotaValidator();
    }

    /// <summary>
    /// The allowed hosts as Kiota describes them, for others to read: the credential itself decides by the hosts it was
    /// created with.
    /// </summary>
    public AllowedHostsValidator AllowedHostsValidator { get; }

    /// <summary>Returns a valid access token for the API, from memory if there is one.</summary>
    /// <param name="uri">Where the token will be sent.</param>
    /// <param name="additionalAuthenticationContext">
    /// Kiota's context. A claims challenge under <c>claims</c> is passed on to the issuer, for a new token.
    /// </param>
    /// <param name="cancellationToken">Ends this caller's wait, and no other caller's.</param>
    /// <exception cref="CloudAppsAuthenticationException">
    /// The issuer refused or could not be reached, or the address is not allowed to receive a token.
    /// </exception>
    public Task<string> GetAuthorizationTokenAsync(
        Uri uri,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default)
    {
        _allowedHosts.Demand(uri);
        return _tokens.AcquireAsync(ClaimsChallenge.ReadFrom(additionalAuthenticationContext), cancellationToken);
    }
}
