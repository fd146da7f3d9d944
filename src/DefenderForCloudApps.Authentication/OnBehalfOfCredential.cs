using System;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Lets a web API act for the user who called it: the access token that it received is exchanged for one of the service
/// (RFC 7523, section 2.1; Entra's
/// <see href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow">on-behalf-of flow</see>).
/// </summary>
/// <remarks>
/// Make one for each incoming token. They are cheap, and share the tokens that they obtain: in
/// <see cref="CloudAppsCredentialOptions.TokenCache"/>, or else among all that have none in this process. Where the user
/// has to consent or prove more, there is a <see cref="SignInRequiredException"/>, whose claims the web API hands to its
/// client in a claims challenge.
/// </remarks>
public sealed class OnBehalfOfCredential : CloudAppsCredential
{
    private readonly OnBehalfOfTokens _tokens;

    /// <summary>Creates the credential of a web API that proves itself with a secret.</summary>
    /// <param name="tenantId">The tenant's id or one of its domain names: the one whose user called.</param>
    /// <param name="clientId">The web API's application (client) id.</param>
    /// <param name="clientSecret">The secret's value.</param>
    /// <param name="userAssertion">The access token that the web API received, which was issued for it.</param>
    /// <param name="options">Cloud and cache; null for the worldwide cloud.</param>
    /// <exception cref="ArgumentException">
    /// An argument is empty, the tenant id is malformed, or the authority is not an https address without a path.
    /// </exception>
    public OnBehalfOfCredential(
        string tenantId, string clientId, string clientSecret, string userAssertion, OnBehalfOfCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        _tokens = Create(
            tenantId, clientId, userAssertion, options ?? new(), builder => builder.WithClientSecret(clientSecret), clientSecret);
    }

    /// <summary>Creates the credential of a web API that proves itself with a certificate.</summary>
    /// <param name="tenantId">The tenant's id or one of its domain names: the one whose user called.</param>
    /// <param name="clientId">The web API's application (client) id.</param>
    /// <param name="certificate">The certificate with its private key. The caller disposes it, after the credential's last use.</param>
    /// <param name="userAssertion">The access token that the web API received, which was issued for it.</param>
    /// <param name="options">Cloud and cache; null for the worldwide cloud.</param>
    /// <exception cref="ArgumentException">
    /// An argument is empty, the tenant id is malformed, or the authority is not an https address without a path.
    /// </exception>
    public OnBehalfOfCredential(
        string tenantId, string clientId, X509Certificate2 certificate, string userAssertion, OnBehalfOfCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        options ??= new OnBehalfOfCredentialOptions();
        var sendChain = options.SendCertificateChain;
        _tokens = Create(tenantId, clientId, userAssertion, options, builder => builder.WithCertificate(certificate, sendChain));
    }

    /// <inheritdoc/>
    /// <exception cref="SignInRequiredException">The user has to consent or prove more.</exception>
    public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _tokens.AcquireAsync(request, cancellationToken);
    }

    private static OnBehalfOfTokens Create(
        string tenantId,
        string clientId,
        string userAssertion,
        OnBehalfOfCredentialOptions options,
        Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove,
        params string[] secrets)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(userAssertion);
        var issuer = new Issuer(tenantId, options);
        var builder = prove(issuer.Configure(ConfidentialClientApplicationBuilder.Create(clientId)));
        var application = options.TokenCache is null
            ? builder.WithCacheOptions(CacheOptions.EnableSharedCacheOptions).Build()
            : builder.Build();
        options.TokenCache?.Attach(application.UserTokenCache);
        var failure = new SignInFailure(issuer, clientId, new SecretText([.. secrets, userAssertion]));
        return new OnBehalfOfTokens(application, new UserAssertion(userAssertion), options.Cloud.ResourceId, failure);
    }
}
