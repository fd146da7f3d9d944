using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class AuthorizationCodeCredentialTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    private static readonly Uri s_redirect = new("https://localhost:5001/signin-oidc");
    private static readonly TokenRequest s_read = new() { Permissions = ["Investigation.read", "Investigation.manage"] };
    private static readonly TokenRequest s_manage = new() { Permissions = ["Investigation.manage"] };

    [Fact]
    public async Task Redeem_AnswerOfTheBrowser_SignsTheUserInAndTokensComeSilently()
    {
        var credential = Credential();
        using var browser = Browser("alice");

        var token = await SignInAsync(credential, browser);
        var before = tenant.TokenRequests;
        using var client = tenant.CreateApiClient(credential);

        Assert.Equal("alice@contoso.example", token.Account);
        Assert.NotEmpty((await client.Activities.ListPageAsync()).Data);
        Assert.Equal(before, tenant.TokenRequests);
    }

    [Fact]
    public async Task CreateRequest_Address_HasChallengeStateNonceAndTheLeastPermission()
    {
        var request = await Credential().CreateRequestAsync(s_read, "bob@contoso.example");
        var again = await Credential().CreateRequestAsync(s_read);

        var query = Uri.UnescapeDataString(request.Address.Query);
        Assert.Contains("code_challenge_method=S256", query);
        Assert.DoesNotContain(request.CodeVerifier, query);
        Assert.Contains($"state={request.State}", query);
        Assert.Contains($"nonce={request.Nonce}", query);
        Assert.Contains("login_hint=bob@contoso.example", query);
        Assert.Contains("/Investigation.read", query);
        Assert.DoesNotContain("Investigation.manage", query);
        Assert.NotEqual(request.State, again.State);
        Assert.NotEqual(request.Nonce, again.Nonce);
        Assert.NotEqual(request.CodeVerifier, again.CodeVerifier);
        Assert.Equal(typeof(AuthorizationRequest).FullName, request.ToString());
    }

    [Fact]
    public async Task GetToken_LaterRequestWithAccountIdAndCache_NeedsNoUser()
    {
        var cache = TokenCache.InMemory();
        var first = Credential(cache);
        using var browser = Browser("bob");
        await SignInAsync(first, browser);

        var token = await Credential(cache, first.AccountId).GetTokenAsync(s_read);

        Assert.Equal("bob@contoso.example", token.Account);
    }

    [Fact]
    public async Task GetToken_TwoUsersOfOneCache_AreKeptApart()
    {
        var cache = TokenCache.InMemory();
        var (alice, bob) = (Credential(cache), Credential(cache));
        using var first = Browser("alice");
        using var second = Browser("bob");
        await SignInAsync(alice, first);
        await SignInAsync(bob, second);

        Assert.Equal("alice@contoso.example", (await Credential(cache, alice.AccountId).GetTokenAsync(s_read)).Account);
        Assert.Equal("bob@contoso.example", (await Credential(cache, bob.AccountId).GetTokenAsync(s_read)).Account);
    }

    [Fact]
    public async Task GetToken_BeforeSignIn_SaysThatOneIsNeeded()
    {
        var exception = await Assert.ThrowsAsync<SignInRequiredException>(() => Credential().GetTokenAsync(s_read));

        Assert.Equal(s_read.Permissions, exception.Permissions);
        Assert.Contains("nobody has signed in yet", exception.Message);
    }

    [Fact]
    public async Task GetToken_PermissionWithoutConsent_BeginsASignInForIt()
    {
        var credential = Credential();
        using var browser = Browser("alice");
        await SignInAsync(credential, browser);
        tenant.Emulator.Directory.RevokeConsents(tenant.Application("SOC portal").ClientId);
        tenant.Emulator.Directory.Consent(tenant.Application("SOC portal").ClientId, "alice@contoso.example", "Investigation.read");

        var needed = await Assert.ThrowsAsync<SignInRequiredException>(() => credential.GetTokenAsync(s_manage));
        var request = await credential.CreateRequestAsync(new TokenRequest { Permissions = needed.Permissions, Claims = needed.Claims });
        await browser.WalkAsync(request.Address);
        var token = await credential.RedeemAsync(request, browser.Answer);

        Assert.Equal("AADSTS65001", needed.ErrorCode);
        Assert.Contains("Investigation.manage", token.Description!.Scopes);
        Assert.Equal(["Investigation.manage"], browser.Consents.Last());
    }

    [Fact]
    public async Task Redeem_Twice_IsRefusedWithoutAskingTheIssuer()
    {
        var credential = Credential();
        using var browser = Browser("alice");
        var request = await credential.CreateRequestAsync(s_read);
        await browser.WalkAsync(request.Address);
        await credential.RedeemAsync(request, browser.Answer);
        var before = tenant.TokenRequests;

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.RedeemAsync(request, browser.Answer));

        Assert.Contains("does not belong to this sign-in, or was used before", exception.Message);
        Assert.Equal(before, tenant.TokenRequests);
    }

    [Fact]
    public async Task Redeem_CodeThatWasUsedElsewhere_IsRefusedByTheIssuer()
    {
        var credential = Credential();
        using var browser = Browser("alice");
        var request = await credential.CreateRequestAsync(s_read);
        await browser.WalkAsync(request.Address);
        await credential.RedeemAsync(request, browser.Answer);
        var stolen = new AuthorizationRequest(request.Address, request.State, request.Nonce, request.CodeVerifier);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => Credential().RedeemAsync(stolen, browser.Answer));

        Assert.Equal("AADSTS54005", exception.ErrorCode);
        Assert.DoesNotContain(browser.Answer["code"], exception.ToString());
        Assert.DoesNotContain(request.CodeVerifier, exception.ToString());
    }

    [Theory]
    [InlineData("state")]
    [InlineData("code")]
    public async Task Redeem_AnswerOfAnotherSignIn_IsRefused(string changed)
    {
        var credential = Credential();
        using var browser = Browser("alice");
        var (mine, other) = (await credential.CreateRequestAsync(s_read), await credential.CreateRequestAsync(s_read));
        await browser.WalkAsync(other.Address);
        var answer = new Dictionary<string, string>(browser.Answer);
        if (changed == "code")
        {
            // Another's code under this sign-in's own state: PKCE finds it out.
            answer["state"] = mine.State;
        }

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.RedeemAsync(mine, answer));

        Assert.Contains(changed == "state" ? "does not belong to this sign-in" : "The answer belongs to another sign-in", exception.Message);
        Assert.Null(credential.AccountId);
    }

    [Fact]
    public async Task Redeem_IdTokenWithAnotherNonce_IsRefused()
    {
        var credential = Credential();
        using var browser = Browser("alice");
        var request = await credential.CreateRequestAsync(s_read);
        await browser.WalkAsync(request.Address);
        var replayed = new AuthorizationRequest(request.Address, request.State, "another-nonce", request.CodeVerifier);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.RedeemAsync(replayed, browser.Answer));

        Assert.Contains("does not belong to this sign-in", exception.Message);
        Assert.Null(credential.AccountId);
    }

    [Fact]
    public async Task Redeem_UserDeclined_SaysSo()
    {
        tenant.Emulator.Directory.RevokeConsents(tenant.Application("SOC portal").ClientId);
        var credential = Credential();
        using var browser = Browser("bob");
        browser.Accepts = false;
        var request = await credential.CreateRequestAsync(s_read);
        await browser.WalkAsync(request.Address);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.RedeemAsync(request, browser.Answer));

        Assert.Equal("AADSTS65004", exception.ErrorCode);
        Assert.StartsWith("The user declined to give application", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("error=access_denied")]
    [InlineData("code=stolen")]
    [InlineData("state=guess&code=stolen")]
    public async Task Redeem_AnswerWithoutItsState_IsRefusedBeforeAnythingIsBelieved(string answer)
    {
        var credential = Credential();
        var request = await credential.CreateRequestAsync(s_read);
        var parameters = answer.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.RedeemAsync(request, parameters));

        Assert.Null(exception.ErrorCode);
        Assert.Contains("does not belong to this sign-in", exception.Message);
    }

    [Fact]
    public async Task Redeem_ByCertificate_SignsTheUserIn()
    {
        using var certificate = tenant.Emulator.Directory.CreateCertificate(tenant.Application("SOC portal").ClientId);
        var credential = new AuthorizationCodeCredential(
            tenant.TenantId, tenant.Application("SOC portal").ClientId, certificate, s_redirect, Options());
        using var browser = Browser("alice");

        Assert.Equal("alice@contoso.example", (await SignInAsync(credential, browser)).Account);
    }

    private static async Task<AccessToken> SignInAsync(AuthorizationCodeCredential credential, SignInBrowser browser)
    {
        var request = await credential.CreateRequestAsync(s_read);
        await browser.WalkAsync(request.Address);
        return await credential.RedeemAsync(request, browser.Answer);
    }

    private SignInBrowser Browser(string alias) => new(tenant, $"{alias}@contoso.example");

    private AuthorizationCodeCredential Credential(TokenCache? cache = null, string? accountId = null) => new(
        tenant.TenantId,
        tenant.Application("SOC portal").ClientId,
        tenant.Application("SOC portal").ClientSecret,
        s_redirect,
        Options(cache, accountId));

    private AuthorizationCodeCredentialOptions Options(TokenCache? cache = null, string? accountId = null) => new()
    {
        Authority = tenant.Authority,
        HttpClient = tenant.CreateClient(),
        AllowedHosts = EmulatedTenant.Hosts,
        TokenCache = cache,
        AccountId = accountId,
    };
}
