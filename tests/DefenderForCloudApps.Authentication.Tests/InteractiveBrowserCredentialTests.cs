using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Support;
using DefenderForCloudApps.Emulator.Faults;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class InteractiveBrowserCredentialTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    private static readonly TokenRequest s_alerts = new()
    {
        Permissions = ["Discovery.read", "Investigation.read", "Discovery.manage", "Investigation.manage"],
    };

    private static readonly TokenRequest s_activities = new() { Permissions = ["Investigation.read", "Investigation.manage"] };
    private static readonly TokenRequest s_close = new() { Permissions = ["Discovery.manage", "Investigation.manage"] };

    [Fact]
    public async Task GetToken_FirstCall_AsksForThePermissionThatAllowsLeast()
    {
        using var browser = Browser("alice");

        var token = await Credential(browser, client: Register()).GetTokenAsync(s_alerts);

        Assert.Equal(["Discovery.read"], Assert.Single(browser.Consents));
        Assert.Equal("alice@contoso.example", token.Account);
        Assert.Equal(["Discovery.read"], token.Description!.Scopes);
        await UntilAsync(() => browser.Html.Contains("You are signed in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetToken_AddressOfTheSignIn_HasChallengeStateAndLoopbackRedirect()
    {
        using var browser = Browser("bob");

        await Credential(browser).GetTokenAsync(s_alerts);

        var query = browser.Opened[0].Query;
        Assert.Contains("code_challenge_method=S256", query);
        Assert.Contains("state=", query);
        Assert.Contains("redirect_uri=http%3A%2F%2Flocalhost%3A", query);
        Assert.Contains("prompt=select_account", query);
    }

    [Fact]
    public async Task GetToken_TokenAtHandSuffices_AsksNeitherUserNorIssuer()
    {
        using var browser = Browser("alice");
        var credential = Credential(browser);
        await credential.GetTokenAsync(s_close);
        var (opened, requests) = (browser.Opened.Count, tenant.TokenRequests);

        var token = await credential.GetTokenAsync(s_alerts);

        Assert.Contains("Discovery.manage", token.Description!.Scopes);
        Assert.Equal((opened, requests), (browser.Opened.Count, tenant.TokenRequests));
    }

    [Fact]
    public async Task GetToken_OperationThatNeedsMore_AsksForThatAlone()
    {
        using var browser = Browser("bob");
        var credential = Credential(browser, client: Register());
        await credential.GetTokenAsync(s_alerts);

        var token = await credential.GetTokenAsync(s_activities);

        Assert.Equal([["Discovery.read"], ["Investigation.read"]], browser.Consents);
        Assert.Equal(["Discovery.read", "Investigation.read"], token.Description!.Scopes.Order());
        Assert.DoesNotContain("select_account", browser.Opened[1].Query);
        Assert.Contains("login_hint=bob%40contoso.example", browser.Opened[1].Query);
    }

    [Fact]
    public async Task GetToken_ThroughTheClient_ConsentsStepByStep()
    {
        using var browser = Browser("alice");
        using var client = tenant.CreateApiClient(Credential(browser, client: Register()));

        await client.Alerts.ListPageAsync();
        await client.Activities.ListPageAsync();
        await client.IpRanges.ListPageAsync();

        Assert.Equal([["Discovery.read"], ["Investigation.read"]], browser.Consents);
    }

    [Fact]
    public async Task GetToken_SecondFactorRequired_IsAskedForInTheBrowser()
    {
        using var browser = Browser("carol");

        var token = await Credential(browser).GetTokenAsync(s_alerts);

        Assert.Equal("carol@contoso.example", token.Account);
    }

    [Fact]
    public async Task GetToken_SecondFactorDemandedLater_IsAskedForOnceMore()
    {
        var client = Register();
        using var browser = Browser("alice");
        var credential = Credential(browser, client: client);
        await credential.GetTokenAsync(s_alerts);
        tenant.Emulator.Directory.RequireMfa(client);

        var token = await credential.GetTokenAsync(s_activities);

        Assert.Contains("Investigation.read", token.Description!.Scopes);
        Assert.Contains("capolids", Uri.UnescapeDataString(browser.Opened[1].Query));
    }

    [Fact]
    public async Task GetToken_UserDeclines_SaysSoHereAndInTheBrowser()
    {
        using var browser = Browser("bob");
        browser.Accepts = false;

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Credential(browser, client: Register()).GetTokenAsync(s_alerts));

        Assert.StartsWith("The sign-in was cancelled, or the permission declined, in the browser", exception.Message, StringComparison.Ordinal);
        await UntilAsync(() => browser.Html.Contains("Sign-in did not succeed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetToken_PermissionForAdministrators_SaysWhoCanGrantIt()
    {
        using var browser = Browser("bob");

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Credential(browser, client: Register()).GetTokenAsync(s_close));

        Assert.Equal("AADSTS90094", exception.ErrorCode);
        Assert.StartsWith("Only an administrator may consent to what application", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetToken_ManyCallers_OpenOneBrowser()
    {
        using var browser = Browser("alice");
        var credential = Credential(browser);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => credential.GetTokenAsync(s_alerts))));

        Assert.Single(browser.Opened);
        Assert.Single(tokens.Select(token => token.Value).Distinct());
    }

    [Fact]
    public async Task GetToken_TwoPermissionsAtOnce_AskOneAfterTheOther()
    {
        using var browser = Browser("bob");
        var credential = Credential(browser, client: Register());

        await Task.WhenAll(credential.GetTokenAsync(s_alerts), credential.GetTokenAsync(s_activities));

        // Whichever came first, the other one needed no second sign-in, and at most its own consent.
        Assert.InRange(browser.Opened.Count, 1, 2);
        Assert.Single(browser.Opened, address => address.Query.Contains("select_account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetToken_NobodyFinishesInTime_SaysSo()
    {
        var credential = new InteractiveBrowserCredential(tenant.TenantId, tenant.Mdca, new InteractiveBrowserCredentialOptions
        {
            Authority = tenant.Authority,
            HttpClient = tenant.CreateClient(),
            OpenBrowser = _ => Task.CompletedTask,
            Timeout = TimeSpan.FromMilliseconds(300),
        });

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetTokenAsync(s_alerts));

        Assert.StartsWith("Sign-in in the browser was not finished within", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetToken_CallerCancels_EndsTheWait()
    {
        using var cancellation = new CancellationTokenSource();
        var credential = new InteractiveBrowserCredential(tenant.TenantId, tenant.Mdca, new InteractiveBrowserCredentialOptions
        {
            Authority = tenant.Authority,
            HttpClient = tenant.CreateClient(),
            OpenBrowser = _ => cancellation.CancelAsync(),
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => credential.GetTokenAsync(s_alerts, cancellation.Token));
    }

    [Fact]
    public async Task GetToken_SomebodyElseSignsIn_IsRefused()
    {
        using var browser = Browser("bob");

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => Credential(browser, account: "alice@contoso.example").GetTokenAsync(s_alerts));

        Assert.StartsWith("'bob@contoso.example' signed in where 'alice@contoso.example' was expected", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetToken_AnyOrganization_SignsInToTheUsersOwnTenantAndStaysThere()
    {
        using var browser = Browser("alice");
        var credential = Credential(browser, tenantId: "organizations");

        var first = await credential.GetTokenAsync(s_alerts);
        var second = await credential.GetTokenAsync(s_alerts);

        Assert.Equal(tenant.TenantId, first.Description!.TenantId);
        Assert.Equal(first.Value, second.Value);
        Assert.Single(browser.Opened);
    }

    [Fact]
    public async Task ListAlerts_ClaimsThatARevokedSignInCannotProve_AsksTheUserAndGoesOn()
    {
        using var browser = Browser("bob");
        using var client = tenant.CreateApiClient(Credential(browser));
        await client.Alerts.ListPageAsync();
        tenant.Emulator.Directory.RevokeTokens("bob@contoso.example");
        var challenge = tenant.Emulator.Faults.Add(new ClaimsChallengeFault());

        var page = await client.Alerts.ListPageAsync();
        tenant.Emulator.Faults.Remove(challenge);

        Assert.NotEmpty(page.Data);
        Assert.Equal(2, browser.Opened.Count);
    }

    private SignInBrowser Browser(string alias) => new(tenant, $"{alias}@contoso.example");

    /// <summary>A public client that nobody has consented to.</summary>
    private string Register() => tenant.Emulator.Directory.RegisterApplication(Guid.NewGuid().ToString(), isPublicClient: true).ClientId;

    private InteractiveBrowserCredential Credential(
        SignInBrowser browser, string? account = null, string? client = null, string? tenantId = null) => new(
        tenantId ?? tenant.TenantId,
        client ?? tenant.Mdca,
        new InteractiveBrowserCredentialOptions
        {
            Authority = tenant.Authority,
            HttpClient = tenant.CreateClient(),
            AllowedHosts = EmulatedTenant.Hosts,
            OpenBrowser = browser.OpenAsync,
            Account = account,
            Timeout = TimeSpan.FromSeconds(30),
        });

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
