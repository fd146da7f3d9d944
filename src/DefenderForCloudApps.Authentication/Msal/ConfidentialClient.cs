using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>An application that proves itself (RFC 6749, section 2.1) and signs in as itself.</summary>
internal sealed class ConfidentialClient
{
    private readonly string _clientId;
    private readonly CloudAppsCredentialOptions _options;
    private readonly TokenCache _cache;
    private readonly Issuer _issuer;

    public ConfidentialClient(string tenantId, string clientId, CloudAppsCredentialOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        _clientId = clientId;
        _options = options;
        _cache = options.TokenCache ?? TokenCache.InMemory();
        _issuer = new Issuer(tenantId, options);
    }

    /// <summary>Builds MSAL's application, which keeps its tokens in the credential's cache.</summary>
    public IConfidentialClientApplication Build(
        Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove)
    {
        var application = prove(_issuer.Configure(ConfidentialClientApplicationBuilder.Create(_clientId))).Build();
        _cache.Attach(application.AppTokenCache);
        return application;
    }

    /// <summary>Tokens of an application that is known from the start.</summary>
    public ApplicationTokens CreateTokens(IConfidentialClientApplication application, params string[] secrets) =>
        CreateTokens(_ => application, secrets);

    /// <summary>Tokens of an application that may be another each time, since what it proves itself with changes.</summary>
    public ApplicationTokens CreateTokens(Func<DateTimeOffset, IConfidentialClientApplication> application, params string[] secrets) => new(
        (claims, forceRefresh, cancellationToken) =>
            AcquireAsync(application(_options.TimeProvider.GetUtcNow()), claims, forceRefresh, cancellationToken),
        _cache.TokenOf(_issuer.Host, _issuer.TenantId, _clientId, _options.Cloud.ResourceId),
        new SignInFailure(_issuer, _clientId, new SecretText(secrets)),
        _options.TimeProvider);

    private Task<AuthenticationResult> AcquireAsync(
        IConfidentialClientApplication application, string? claims, bool forceRefresh, CancellationToken cancellationToken)
    {
        var builder = application.AcquireTokenForClient([$"{_options.Cloud.ResourceId}/.default"]);
        // MSAL refuses both at once; claims alone pass by the cache, too.
        builder = claims is null ? builder.WithForceRefresh(forceRefresh) : builder.WithClaims(claims);
        return builder.ExecuteAsync(cancellationToken);
    }
}
