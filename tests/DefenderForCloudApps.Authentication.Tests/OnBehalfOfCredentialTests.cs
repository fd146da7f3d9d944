using System;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class OnBehalfOfCredentialTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    private static readonly TokenRequest s_read = new() { Permissions = ["Investigation.read", "Investigation.manage"] };
    private static readonly TokenRequest s_manage = new() { Permissions = ["Investigation.manage"] };

    [Fact]
    public async Task GetToken_UserOfTheApi_ActsForThatUser()
    {
        using var client = tenant.CreateApiClient(Credential(await tenant.AssertionOfAsync("bob")));

        Assert.NotEmpty((await client.Activities.ListPageAsync()).Data);
        Assert.Equal("bob@contoso.example", tenant.Emulator.Requests.Last(request => request.Path.StartsWith("/api", StringComparison.Ordinal)).Caller);
    }

    [Fact]
    public async Task GetToken_ByCertificate_ActsForTheUser()
    {
        using var certificate = tenant.Emulator.Directory.IssueCertificate(tenant.Application("SOC API").ClientId, "api.contoso.example");
        var credential = new OnBehalfOfCredential(
            tenant.TenantId,
            tenant.Application("SOC API").ClientId,
            certificate,
            await tenant.AssertionOfAsync("bob"),
            Options(sendChain: true));

        Assert.Contains("Investigation.read", (await credential.GetTokenAsync(s_read)).Description!.Scopes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetToken_EachCallWithACredentialOfItsOwn_SharesTheTokenOfTheAssertion(bool ownCache)
    {
        var cache = ownCache ? TokenCache.InMemory() : null;
        var (alice, bob) = (await tenant.AssertionOfAsync("alice"), await tenant.AssertionOfAsync("bob"));
        var before = tenant.TokenRequests;

        var first = await Credential(bob, cache).GetTokenAsync(s_read);
        var again = await Credential(bob, cache).GetTokenAsync(s_read);
        var other = await Credential(alice, cache).GetTokenAsync(s_read);

        Assert.Equal(first.Value, again.Value);
        Assert.NotEqual(first.Value, other.Value);
        Assert.NotEqual(first.Account, other.Account);
        Assert.Equal(2, tenant.TokenRequests - before);
    }

    [Fact]
    public async Task GetToken_ManyCallers_MakeOneTokenRequest()
    {
        var credential = Credential(await tenant.AssertionOfAsync("alice"), TokenCache.InMemory());
        var before = tenant.TokenRequests;

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => credential.GetTokenAsync(s_read))));

        Assert.Single(tokens.Select(token => token.Value).Distinct());
        Assert.Equal(1, tenant.TokenRequests - before);
    }

    [Fact]
    public async Task GetToken_WithoutConsent_NamesThePermissionAndWhoGrantsIt()
    {
        var exception = await Assert.ThrowsAsync<SignInRequiredException>(
            async () => await Credential(await tenant.AssertionOfAsync("bob")).GetTokenAsync(s_manage));

        Assert.Equal("AADSTS65001", exception.ErrorCode);
        Assert.Equal(["Investigation.manage"], exception.Permissions);
        Assert.Null(exception.Claims);
        Assert.Equal(
            $"Application '{tenant.Application("SOC API").ClientId}' in tenant '{tenant.TenantId}' cannot act for the user, because " +
            "consent to the permission is missing (AADSTS65001): have an administrator grant the permission to the web API, or the " +
            "user consent to it in the client.",
            exception.Message);
    }

    [Fact]
    public async Task GetToken_SecondFactorDemanded_HandsTheClaimsOnToTheClient()
    {
        var assertion = await tenant.AssertionOfAsync("alice");
        tenant.Emulator.Directory.RequireMfa(tenant.Application("SOC API").ClientId);
        try
        {
            var exception = await Assert.ThrowsAsync<SignInRequiredException>(
                () => Credential(assertion, TokenCache.InMemory()).GetTokenAsync(s_read));

            Assert.Equal("AADSTS50079", exception.ErrorCode);
            Assert.Contains("capolids", exception.Claims);
            Assert.Contains("answer the client with a claims challenge of this exception's Claims", exception.Message);
            Assert.DoesNotContain(assertion, exception.ToString());
        }
        finally
        {
            tenant.Emulator.Directory.RequireMfa(tenant.Application("SOC API").ClientId, required: false);
        }
    }

    [Fact]
    public async Task GetToken_AssertionForSomebodyElse_IsRefusedWithoutShowingIt()
    {
        tenant.Emulator.Directory.Consent(tenant.Mdca, "bob@contoso.example", "Investigation.read");
        var own = await Credential(await tenant.AssertionOfAsync("bob")).GetTokenAsync(s_read);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => Credential(own.Value).GetTokenAsync(s_read));

        Assert.Equal("AADSTS500131", exception.ErrorCode);
        Assert.Contains("it must be an access token that was issued for this web API", exception.Message);
        Assert.DoesNotContain(own.Value, exception.ToString());
    }

    [Fact]
    public async Task GetToken_Nonsense_IsRefusedWithoutShowingIt()
    {
        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => Credential("not-a-token-at-all").GetTokenAsync(s_read));

        Assert.Equal("AADSTS50013", exception.ErrorCode);
        Assert.DoesNotContain("not-a-token-at-all", exception.ToString());
    }

    private OnBehalfOfCredential Credential(string assertion, TokenCache? cache = null) => new(
        tenant.TenantId,
        tenant.Application("SOC API").ClientId,
        tenant.Application("SOC API").ClientSecret,
        assertion,
        Options(cache));

    private OnBehalfOfCredentialOptions Options(TokenCache? cache = null, bool sendChain = false) => new()
    {
        Authority = tenant.Authority,
        HttpClient = tenant.CreateClient(),
        AllowedHosts = EmulatedTenant.Hosts,
        TokenCache = cache,
        SendCertificateChain = sendChain,
    };
}
