using System;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Libraries;

/// <summary>Azure.Identity as it is, as somebody else's client of the issuer.</summary>
public sealed class AzureIdentityTests(IssuerFixture fixture) : IClassFixture<IssuerFixture>
{
    private static readonly TokenRequestContext s_asApplication = new([IssuerCaller.DefaultScope]);

    private Uri Host => new(fixture.Emulator.Authority.GetLeftPart(UriPartial.Authority));

    private HttpClientTransport Transport => new(fixture.Emulator.CreateHandler());

    [Fact]
    public async Task ClientSecretCredential_SignsIn()
    {
        var application = fixture.Caller.Application("SIEM connector");
        var credential = new ClientSecretCredential(fixture.Emulator.TenantId, application.ClientId, application.ClientSecret, new ClientSecretCredentialOptions
        {
            AuthorityHost = Host, DisableInstanceDiscovery = true, Transport = Transport,
        });
        Assert.Equal(["Investigation.read"], await RolesAsync(credential));
    }

    [Fact]
    public async Task ClientSecretCredential_WithAWrongSecret_SaysTheNumber()
    {
        var credential = new ClientSecretCredential(fixture.Emulator.TenantId, fixture.Caller.Application("SIEM connector").ClientId, "wrong-secret", new ClientSecretCredentialOptions
        {
            AuthorityHost = Host, DisableInstanceDiscovery = true, Transport = Transport,
        });
        var exception = await Assert.ThrowsAsync<AuthenticationFailedException>(() => RolesAsync(credential));
        Assert.Contains("AADSTS7000215", exception.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ClientCertificateCredential_SignsIn(bool sendChain)
    {
        var application = fixture.Emulator.Directory.RegisterApplication("By certificate", permissions: ["Settings.read"]);
        using var certificate = sendChain ? fixture.Emulator.Directory.IssueCertificate(application.ClientId, "azure.contoso.example")
            : fixture.Emulator.Directory.CreateCertificate(application.ClientId);
        var credential = new ClientCertificateCredential(fixture.Emulator.TenantId, application.ClientId, certificate, new ClientCertificateCredentialOptions
        {
            AuthorityHost = Host, DisableInstanceDiscovery = true, Transport = Transport, SendCertificateChain = sendChain,
        });
        Assert.Equal(["Settings.read"], await RolesAsync(credential));
    }

    [Fact]
    public async Task ClientAssertionCredential_WithAWorkloadsToken_SignsIn()
    {
        var credential = new ClientAssertionCredential(
            fixture.Emulator.TenantId,
            fixture.Caller.Application("Build pipeline").ClientId,
            _ => Task.FromResult(fixture.Emulator.CreateWorkloadToken("repo:contoso/soc:ref:refs/heads/main")),
            new ClientAssertionCredentialOptions { AuthorityHost = Host, DisableInstanceDiscovery = true, Transport = Transport });
        Assert.Equal(["Discovery.read"], await RolesAsync(credential));
    }

    [Fact]
    public async Task DeviceCodeCredential_SignsIn()
    {
        var credential = new DeviceCodeCredential(new DeviceCodeCredentialOptions
        {
            TenantId = fixture.Emulator.TenantId,
            ClientId = fixture.Caller.Application("mdca").ClientId,
            AuthorityHost = Host,
            DisableInstanceDiscovery = true,
            Transport = Transport,
            DeviceCodeCallback = async (device, _) =>
            {
                using var browser = new Browser(fixture.Emulator);
                await (await browser.GoAsync(device.VerificationUri.OriginalString)).SubmitAsync(("user_code", device.UserCode));
                await (await browser.SignInAsync(fixture.Caller.User("alice"))).AcceptAsync();
            },
        });
        var token = await credential.GetTokenAsync(new TokenRequestContext([IssuerCaller.ReadScope]), default);
        Assert.Equal("alice@contoso.example", new JsonWebToken(token.Token).GetPayloadValue<string>("upn"));
    }

    private static async Task<string[]> RolesAsync(TokenCredential credential) =>
        new JsonWebToken((await credential.GetTokenAsync(s_asApplication, default)).Token).GetPayloadValue<string[]>("roles");
}
