using System;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>An application without a secret (RFC 6749, section 2.1), which signs users in.</summary>
internal sealed class PublicClient
{
    private readonly UserCredentialOptions _options;
    private readonly SignInFailure _failure;

    public PublicClient(
        string tenantId, string clientId, UserCredentialOptions options, string? redirectUri = null, params string[] secrets)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        var issuer = new Issuer(tenantId, options, anyOrganization: true);
        var builder = issuer.Configure(PublicClientApplicationBuilder.Create(clientId));
        Application = (redirectUri is null ? builder : builder.WithRedirectUri(redirectUri)).Build();
        options.TokenCache?.Attach(Application.UserTokenCache);
        _options = options;
        _failure = new SignInFailure(issuer, clientId, new SecretText(secrets));
    }

    public IPublicClientApplication Application { get; }

    public UserTokens CreateTokens(IUserInteraction interaction) => new(Application, _options, _failure, interaction);
}
