using System;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Support;
using Xunit;

#pragma warning disable MDCA001

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class UsernamePasswordCredentialTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    private static readonly TokenRequest s_alerts = new()
    {
        Permissions = ["Discovery.read", "Investigation.read", "Discovery.manage", "Investigation.manage"],
    };

    [Fact]
    public async Task GetToken_UserWithConsent_ReturnsTheUsersToken()
    {
        tenant.Emulator.Directory.Consent(tenant.Mdca, "alice@contoso.example", "Discovery.read");

        var token = await Credential("alice").GetTokenAsync(s_alerts);

        Assert.Equal("alice@contoso.example", token.Account);
        Assert.Contains("Discovery.read", token.Description!.Scopes);
    }

    [Fact]
    public async Task GetToken_ConsentToMoreThanTheLeast_IsUsedAndThenCached()
    {
        tenant.Emulator.Directory.Consent(tenant.Mdca, "bob@contoso.example", "Investigation.manage");
        var credential = Credential("bob");

        var first = await credential.GetTokenAsync(s_alerts);
        var before = tenant.TokenRequests;
        var second = await credential.GetTokenAsync(s_alerts);

        Assert.Equal(["Investigation.manage"], first.Description!.Scopes);
        Assert.Equal(first.Value, second.Value);
        Assert.Equal(before, tenant.TokenRequests);
    }

    [Theory]
    [InlineData("carol", "AADSTS50076", "A second factor is required, which this way to sign in cannot ask for (AADSTS50076): sign in with a browser or a device code.")]
    [InlineData("dave", "AADSTS50057", "The user's account is disabled (AADSTS50057): have an administrator enable it.")]
    [InlineData("erin", "AADSTS50055", "The password has expired (AADSTS50055): change it in a browser, then sign in again.")]
    public async Task GetToken_UserWhoCannot_IsToldWhy(string alias, string code, string sentence)
    {
        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => Credential(alias).GetTokenAsync(s_alerts));

        Assert.Equal(code, exception.ErrorCode);
        Assert.Equal(sentence, exception.Message);
        Assert.DoesNotContain(tenant.User(alias).Password, exception.ToString());
    }

    [Fact]
    public async Task GetToken_WrongPassword_IsToldWithoutIt()
    {
        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Create(tenant.Mdca, "alice@contoso.example", "the-wrong-password").GetTokenAsync(s_alerts));

        Assert.Equal("AADSTS50126", exception.ErrorCode);
        Assert.StartsWith("User name or password is wrong (AADSTS50126)", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-wrong-password", exception.ToString());
    }

    [Fact]
    public async Task GetToken_WithoutConsent_SaysWhoCanGiveIt()
    {
        var application = tenant.Emulator.Directory.RegisterApplication("Unconsented", isPublicClient: true);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => Create(application.ClientId, "bob@contoso.example", tenant.User("bob").Password).GetTokenAsync(s_alerts));

        Assert.Equal("AADSTS65001", exception.ErrorCode);
        Assert.StartsWith("Nobody has consented to what application", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetToken_UserOfNoTenant_IsToldWhatToDo()
    {
        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Create(tenant.Mdca, "nobody@elsewhere.example", "secret-of-nobody").GetTokenAsync(s_alerts));

        Assert.Contains("sign in with a browser or a device code", exception.Message);
        Assert.DoesNotContain("secret-of-nobody", exception.ToString());
    }

    [Fact]
    public async Task GetToken_ManyCallers_MakeOneTokenRequest()
    {
        tenant.Emulator.Directory.Consent(tenant.Mdca, "alice@contoso.example", "Discovery.read");
        var credential = Credential("alice");
        var before = tenant.TokenRequests;

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => credential.GetTokenAsync(s_alerts))));

        Assert.Single(tokens.Select(token => token.Value).Distinct());
        Assert.Equal(1, tenant.TokenRequests - before);
    }

    [Fact]
    public async Task ListAlerts_ThroughTheClient_RunsAsTheUser()
    {
        tenant.Emulator.Directory.Consent(tenant.Mdca, "alice@contoso.example", "Discovery.read");
        using var client = tenant.CreateApiClient(Credential("alice"));

        Assert.NotEmpty((await client.Alerts.ListPageAsync()).Data);
        Assert.Equal("alice@contoso.example", tenant.Emulator.Requests.Last(request => request.Path.StartsWith("/api", StringComparison.Ordinal)).Caller);
    }

    private UsernamePasswordCredential Credential(string alias) =>
        Create(tenant.Mdca, tenant.User(alias).UserPrincipalName, tenant.User(alias).Password);

    private UsernamePasswordCredential Create(string clientId, string userName, string password) => new(
        tenant.TenantId,
        clientId,
        userName,
        password,
        new UsernamePasswordCredentialOptions
        {
            Authority = tenant.Authority,
            HttpClient = tenant.CreateClient(),
            AllowedHosts = EmulatedTenant.Hosts,
        });
}
