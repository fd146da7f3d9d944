using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

/// <summary>Which account a credential uses, and what it does where it may not ask.</summary>
public sealed class UserAccountTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    private static readonly TokenRequest s_alerts = new() { Permissions = ["Discovery.read", "Investigation.read"] };

    [Fact]
    public async Task GetToken_SignedInBeforeWithTheSameCache_NeedsNoUser()
    {
        var cache = TokenCache.InMemory();
        await SignInAsync("alice", cache);

        var token = await Silent(cache).GetTokenAsync(s_alerts);

        Assert.Equal("alice@contoso.example", token.Account);
    }

    [Fact]
    public async Task GetToken_NoPermissionNamed_IsWhateverThereIs()
    {
        var cache = TokenCache.InMemory();
        await SignInAsync("alice", cache);

        var token = await Silent(cache).GetTokenAsync(new TokenRequest());

        Assert.NotEmpty(token.Description!.Scopes);
    }

    [Fact]
    public async Task GetToken_NobodySignedIn_SaysWhatToDo()
    {
        var exception = await Assert.ThrowsAsync<SignInRequiredException>(() => Silent(TokenCache.InMemory()).GetTokenAsync(s_alerts));

        Assert.IsAssignableFrom<CredentialUnavailableException>(exception);
        Assert.Equal(["Discovery.read", "Investigation.read"], exception.Permissions);
        Assert.Equal(
            $"No token of application '{tenant.Mdca}' in tenant '{tenant.TenantId}' with Discovery.read or Investigation.read is to be " +
            "had without asking the user, because nobody has signed in yet: sign in interactively first, for instance with a " +
            "browser or a device code.",
            exception.Message);
    }

    [Fact]
    public async Task GetToken_ConsentMissing_SaysSoWithItsCode()
    {
        var cache = TokenCache.InMemory();
        var client = tenant.Emulator.Directory.RegisterApplication("Consents step by step", isPublicClient: true).ClientId;
        await SignInAsync("bob", cache, client);

        var exception = await Assert.ThrowsAsync<SignInRequiredException>(
            () => Silent(cache, client: client).GetTokenAsync(new TokenRequest { Permissions = ["Settings.read"] }));

        Assert.Equal("AADSTS65001", exception.ErrorCode);
        Assert.Contains("because consent to the permission is missing (AADSTS65001)", exception.Message);
    }

    [Fact]
    public async Task GetToken_SignInRevoked_SaysSo()
    {
        var cache = TokenCache.InMemory();
        await SignInAsync("bob", cache);
        tenant.Emulator.Directory.RevokeTokens("bob@contoso.example");

        var exception = await Assert.ThrowsAsync<SignInRequiredException>(() => Silent(cache).GetTokenAsync(
            new TokenRequest { Permissions = s_alerts.Permissions, Claims = """{"access_token":{"nbf":{"essential":true,"value":"1"}}}""" }));

        Assert.Equal("AADSTS50173", exception.ErrorCode);
        Assert.Contains("the sign-in has expired or was revoked", exception.Message);
        Assert.NotNull(exception.Claims);
    }

    [Fact]
    public async Task GetToken_SeveralAccounts_TakesTheNamedOne()
    {
        var cache = TokenCache.InMemory();
        await SignInAsync("alice", cache);
        await SignInAsync("bob", cache);

        Assert.Equal("bob@contoso.example", (await Silent(cache, "BOB@contoso.example").GetTokenAsync(s_alerts)).Account);
        Assert.Equal("alice@contoso.example", (await Silent(cache, "alice@contoso.example").GetTokenAsync(s_alerts)).Account);
        await Assert.ThrowsAsync<SignInRequiredException>(() => Silent(cache, "carol@contoso.example").GetTokenAsync(s_alerts));
    }

    [Fact]
    public async Task GetToken_SeveralAccountsAndNoneNamed_ListsThem()
    {
        var cache = TokenCache.InMemory();
        await SignInAsync("alice", cache);
        await SignInAsync("bob", cache);

        var exception = await Assert.ThrowsAsync<SignInRequiredException>(() => Silent(cache).GetTokenAsync(s_alerts));

        Assert.Contains("alice@contoso.example", exception.Message);
        Assert.Contains("bob@contoso.example", exception.Message);
        Assert.Contains("name one of them as the credential's account", exception.Message);
    }

    private async Task SignInAsync(string alias, TokenCache cache, string? client = null)
    {
        using var browser = new SignInBrowser(tenant, $"{alias}@contoso.example");
        await Credential(cache, browser.User, client, browser).GetTokenAsync(s_alerts);
    }

    private InteractiveBrowserCredential Silent(TokenCache cache, string? account = null, string? client = null) =>
        Credential(cache, account, client, null);

    private InteractiveBrowserCredential Credential(TokenCache cache, string? account, string? client, SignInBrowser? browser) => new(
        tenant.TenantId,
        client ?? tenant.Mdca,
        new InteractiveBrowserCredentialOptions
        {
            Authority = tenant.Authority,
            HttpClient = tenant.CreateClient(),
            TokenCache = cache,
            Account = account,
            DisableAutomaticSignIn = browser is null,
            OpenBrowser = browser is null ? _ => throw new InvalidOperationException("No browser may open.") : browser.OpenAsync,
            Timeout = TimeSpan.FromSeconds(15),
        });
}
