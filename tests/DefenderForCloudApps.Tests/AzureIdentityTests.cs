using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;
using DefenderForCloudApps.Authentication;
using Microsoft.Kiota.Authentication.Azure;
using Xunit;
using AzureToken = Azure.Core.AccessToken;
using AzureCertificate = Azure.Identity.ClientCertificateCredential;
using AzureSecret = Azure.Identity.ClientSecretCredential;

namespace DefenderForCloudApps.Tests;

/// <summary>Azure.Identity as it is, through Kiota's own package.</summary>
public sealed class AzureIdentityTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    private static readonly string s_scope = $"{CloudAppsCloud.Public.ResourceId}/.default";

    [Fact]
    public async Task ClientSecretCredential_WithTheServicesScope_SignsTheClientIn()
    {
        using var tokens = new AzureIdentityAccessTokenProvider(SecretCredential(), scopes: s_scope);
        using var client = CloudAppsClient.Create(tenant.Emulator.ApiUrl, tokens, tenant.Options(null));

        Assert.NotEmpty((await client.Alerts.ListPageAsync()).Data);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ClientCertificateCredential_WithTheServicesScope_SignsTheClientIn(bool bySubjectName)
    {
        var application = tenant.Emulator.Applications.Single(candidate => candidate.Name == "Certificate daemon");
        using var certificate = bySubjectName
            ? tenant.Emulator.Directory.IssueCertificate(application.ClientId, "daemon.contoso.example")
            : tenant.Emulator.Directory.CreateCertificate(application.ClientId);
        var options = Options<Azure.Identity.ClientCertificateCredentialOptions>();
        options.SendCertificateChain = bySubjectName;
        var credential = new AzureCertificate(tenant.Emulator.TenantId, application.ClientId, certificate, options);

        using var tokens = new AzureIdentityAccessTokenProvider(credential, scopes: s_scope);
        using var client = CloudAppsClient.Create(tenant.Emulator.ApiUrl, tokens, tenant.Options(null));

        Assert.NotEmpty((await client.Alerts.ListPageAsync()).Data);
    }

    [Fact]
    public async Task TokenCredential_WithoutPermission_IsRefusedBeforeTheCall()
    {
        var application = tenant.Emulator.Applications.Single(candidate => candidate.Name == "Without permissions");
        var credential = new AzureSecret(tenant.Emulator.TenantId, application.ClientId, application.ClientSecret, Options<Azure.Identity.ClientSecretCredentialOptions>());
        using var tokens = new AzureIdentityAccessTokenProvider(credential, scopes: s_scope);
        using var client = CloudAppsClient.Create(tenant.Emulator.ApiUrl, tokens, tenant.Options(null));

        await Assert.ThrowsAsync<MissingPermissionException>(() => client.Alerts.ListPageAsync());
    }

    [Fact]
    public async Task KiotasProvider_WithoutScopes_AsksForTheHostInstead()
    {
        var asked = new Recorder();
        using var tokens = new AzureIdentityAccessTokenProvider(asked);
        using var client = CloudAppsClient.Create(tenant.Emulator.ApiUrl, tokens, tenant.Options(null));

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.Alerts.ListPageAsync());

        Assert.Equal(["https://localhost/.default"], asked.Scopes);
    }

    [Fact]
    public async Task KiotasProvider_WithOtherAllowedHosts_IsAnErrorAndNoAnonymousCall()
    {
        var asked = new Recorder();
        using var tokens = new AzureIdentityAccessTokenProvider(asked, ["graph.microsoft.com"], scopes: s_scope);
        using var client = CloudAppsClient.Create(tenant.Emulator.ApiUrl, tokens, tenant.Options(null));

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => client.Alerts.ListPageAsync());

        Assert.Contains("AzureIdentityAccessTokenProvider does not allow this host", exception.Message, StringComparison.Ordinal);
        Assert.Empty(asked.Scopes);
    }

    internal AzureSecret SecretCredential()
    {
        var application = tenant.Emulator.Applications[0];
        return new AzureSecret(
            tenant.Emulator.TenantId, application.ClientId, application.ClientSecret, Options<Azure.Identity.ClientSecretCredentialOptions>());
    }

    private TOptions Options<TOptions>()
        where TOptions : Azure.Identity.TokenCredentialOptions, new()
    {
        dynamic options = new TOptions
        {
            AuthorityHost = new Uri(tenant.Emulator.Authority.GetLeftPart(UriPartial.Authority)),
            Transport = new HttpClientTransport(new HttpClient(tenant.Emulator.CreateHandler())),
        };
        options.DisableInstanceDiscovery = true;
        return options;
    }

    private sealed class Recorder : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AzureToken GetToken(TokenRequestContext requestContext, System.Threading.CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            throw new InvalidOperationException("No token here.");
        }

        public override ValueTask<AzureToken> GetTokenAsync(TokenRequestContext requestContext, System.Threading.CancellationToken cancellationToken)
            => new(GetToken(requestContext, cancellationToken));
    }
}
