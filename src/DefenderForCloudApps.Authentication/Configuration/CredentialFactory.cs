using System;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>Makes the credential for a way to sign in that gives bearer tokens. None of them asks a person for anything.</summary>
internal static class CredentialFactory
{
    public static CloudAppsCredential Create(SignIn signIn, CloudAppsCredentialOptions options) => signIn switch
    {
        SignIn.Application application => new ClientSecretCredential(
            application.TenantId, application.ClientId, application.ClientSecret, new ClientSecretCredentialOptions
            {
                Cloud = options.Cloud,
                Authority = options.Authority,
                AllowedHosts = options.AllowedHosts,
                HttpClient = options.HttpClient,
                TokenCache = options.TokenCache,
                TimeProvider = options.TimeProvider,
            }),
        SignIn.Certificate certificate => new ClientCertificateCredential(
            certificate.TenantId, certificate.ClientId, SourceOf(certificate), new ClientCertificateCredentialOptions
            {
                Cloud = options.Cloud,
                Authority = options.Authority,
                AllowedHosts = options.AllowedHosts,
                HttpClient = options.HttpClient,
                TokenCache = options.TokenCache,
                TimeProvider = options.TimeProvider,
                // An issuer that trusts the key does not mind the chain, and one that trusts the subject's name needs it.
                SendCertificateChain = true,
            }),
        SignIn.WorkloadIdentity workload => new WorkloadIdentityCredential(
            workload.TenantId, workload.ClientId, TokenOf(workload, options), new WorkloadIdentityCredentialOptions
            {
                Cloud = options.Cloud,
                Authority = options.Authority,
                AllowedHosts = options.AllowedHosts,
                HttpClient = options.HttpClient,
                TokenCache = options.TokenCache,
                TimeProvider = options.TimeProvider,
            }),
        SignIn.ManagedIdentity identity => new ManagedIdentityCredential(new ManagedIdentityCredentialOptions
        {
            ClientId = identity.ClientId,
            Cloud = options.Cloud,
            AllowedHosts = options.AllowedHosts,
            HttpClient = options.HttpClient,
            TimeProvider = options.TimeProvider,
        }),
        // A code and a browser leave the same account in the cache, and this one never opens the browser.
        SignIn.User user => new InteractiveBrowserCredential(
            user.TenantId, user.ClientId, new InteractiveBrowserCredentialOptions
            {
                Account = user.Account,
                DisableAutomaticSignIn = true,
                Cloud = options.Cloud,
                Authority = options.Authority,
                AllowedHosts = options.AllowedHosts,
                HttpClient = options.HttpClient,
                TokenCache = options.TokenCache,
                TimeProvider = options.TimeProvider,
            }),
        _ => throw new ArgumentOutOfRangeException(nameof(signIn)),
    };

    private static FederatedToken TokenOf(SignIn.WorkloadIdentity workload, CloudAppsCredentialOptions options) =>
        workload.TokenFile is { } file ? FederatedToken.FromFile(file) : FederatedToken.FromGitHubActions(options.HttpClient);

    private static CertificateSource SourceOf(SignIn.Certificate certificate) => CertificateSource.FromFile(
        certificate.Path, password: certificate.Password is { } password ? () => password.ToCharArray() : null);
}
