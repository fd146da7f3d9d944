using System;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>Makes the credential for a way to sign in that gives bearer tokens.</summary>
internal static class CredentialFactory
{
    public static CloudAppsCredential Create(SignIn signIn, CloudAppsCredentialOptions options) => signIn switch
    {
        SignIn.Application application => new ClientSecretCredential(
            application.TenantId,
            application.ClientId,
            application.ClientSecret,
            new ClientSecretCredentialOptions
            {
                Cloud = options.Cloud,
                Authority = options.Authority,
                AllowedHosts = options.AllowedHosts,
                HttpClient = options.HttpClient,
                TokenCache = options.TokenCache,
            }),
        _ => throw new ArgumentOutOfRangeException(nameof(signIn)),
    };
}
