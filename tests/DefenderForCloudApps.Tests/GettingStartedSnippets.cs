using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using Microsoft.Kiota.Abstractions.Authentication;

namespace DefenderForCloudApps.Tests;

/// <summary>The code of the page about getting started, so that it compiles; <see cref="PagesTests"/> compares it with the page.</summary>
internal static class GettingStartedSnippets
{
    public static async Task FirstCallAsync(IAccessTokenProvider credential)
    {
        using var client = CloudAppsClient.Create(new Uri("https://contoso.us2.portal.cloudappsecurity.com/api"), credential);
        await foreach (Alert alert in client.Alerts.ListAsync())
        {
            Console.WriteLine(alert.Title);
        }
    }

    public static object ClientSecret(string tenantId, string clientId, string clientSecret)
    {
        var credential = new ClientSecretCredential(tenantId, clientId, clientSecret);
        return credential;
    }

    public static object Certificate(string tenantId, string clientId)
    {
        var credential = new ClientCertificateCredential(tenantId, clientId, CertificateSource.FromFile("/etc/mdca/daemon.pem"));
        return credential;
    }

    public static object WorkloadIdentity(string tenantId, string clientId)
    {
        var credential = new WorkloadIdentityCredential(tenantId, clientId, FederatedToken.FromGitHubActions());
        return credential;
    }

    public static object ManagedIdentity()
    {
        var credential = new ManagedIdentityCredential();
        return credential;
    }

    public static object Default()
    {
        var credential = new DefaultCloudAppsCredential();
        return credential;
    }

    public static object Browser(string tenantId, string clientId)
    {
        var credential = new InteractiveBrowserCredential(tenantId, clientId, new() { TokenCache = TokenCache.OnDisk() });
        return credential;
    }

    public static object DeviceCode(string tenantId, string clientId)
    {
        var credential = new DeviceCodeCredential(
            tenantId,
            clientId,
            (prompt, cancellationToken) => Console.Error.WriteLineAsync(prompt.Message.AsMemory(), cancellationToken));
        return credential;
    }

    public static object OnBehalfOf(string tenantId, string clientId, string clientSecret, string userAssertion)
    {
        var credential = new OnBehalfOfCredential(tenantId, clientId, clientSecret, userAssertion);
        return credential;
    }

    public static async Task<object> WebAppAsync(string tenantId, string clientId, string clientSecret)
    {
        var credential = new AuthorizationCodeCredential(tenantId, clientId, clientSecret, new Uri("https://soc.contoso.com/signin-oidc"));
        AuthorizationRequest request = await credential.CreateRequestAsync();
        return request;
    }

    public static object Password(string tenantId, string clientId, string userName, string password)
    {
#pragma warning disable MDCA001 // An account that cannot sign in otherwise.
        var credential = new UsernamePasswordCredential(tenantId, clientId, userName, password);
#pragma warning restore MDCA001
        return credential;
    }

    public static object LegacyToken(string legacyToken)
    {
        var credential = new LegacyTokenAuthenticationProvider(legacyToken, AllowedHosts.AllClouds);
        return credential;
    }
}
