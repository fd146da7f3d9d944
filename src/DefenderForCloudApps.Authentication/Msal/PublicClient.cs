using System;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
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
        Application = Build(redirectUri is null ? builder : builder.WithRedirectUri(redirectUri), options);
        options.TokenCache?.Attach(Application.UserTokenCache, holdsAllUsers: true);
        _options = options;
        _failure = new SignInFailure(issuer, clientId, new SecretText(secrets));
    }

    public IPublicClientApplication Application { get; }

    public UserTokens CreateTokens(IUserInteraction interaction) => new(Application, _options, _failure, interaction);

    // A device that polls may be told to slow down.
    [SuppressMessage("Reliability", "CA2000", Justification = "They live as long as MSAL's application, and hold nothing of their own.")]
    private static IPublicClientApplication Build(PublicClientApplicationBuilder builder, UserCredentialOptions options)
    {
        var client = new MsalHttpClientFactory(options.HttpClient).GetHttpClient();
        return options is DeviceCodeCredentialOptions
            ? builder.WithHttpClientFactory(
                new MsalHttpClientFactory(new HttpClient(new SlowDownHandler(client, options.TimeProvider)))).Build()
            : builder.Build();
    }
}
