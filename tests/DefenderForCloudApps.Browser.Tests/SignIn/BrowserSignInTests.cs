using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Browser.Tests.Support;
using PuppeteerSharp;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.SignIn;

/// <summary>A program of this machine signs its user in through MSAL, the browser and the emulator's pages (PKCE, form_post).</summary>
[Collection(ChromiumCollection.Name)]
public sealed class BrowserSignInTests(EmulatorInChromium chromium)
{
    [BrowserFact]
    public async Task SignIn_WithPasswordAndConsent_GivesATokenThatTheApiTakes()
    {
        var alice = chromium.Emulator.User("alice");
        var token = await RunAsync("Investigation.read", async page =>
        {
            Assert.Contains("mdca", await page.TextAsync(".lead"));
            await page.SignInAsync(alice);
            Assert.Equal(alice.UserPrincipalName, await page.TextAsync(".account"));
            Assert.Contains("Investigation.read", await page.TextAsync(".permissions"));
            await page.AcceptAsync();
        });

        Assert.Equal(alice.UserPrincipalName, token.Account);
        Assert.Equal(200, await CallAsync(token, "/v1/alerts/?limit=1"));
        Assert.Equal(403, await CallAsync(token, "/discovery_block_scripts/?format=120&type=banned"));
    }

    [BrowserFact]
    public async Task SignIn_WithAWrongPasswordFirst_SaysSoAndGoesOn()
    {
        var alice = chromium.Emulator.User("alice");
        var token = await RunAsync("Investigation.read", async page =>
        {
            await page.FillAsync("username", alice.UserPrincipalName);
            await page.FillAsync("password", "not the password");
            await page.PressAsync(SignInSteps.Button);
            Assert.Contains("AADSTS50126", await page.TextAsync("[role=alert]"));
            Assert.Equal("password", await page.EvaluateExpressionAsync<string>("document.activeElement.name"));
            await page.SignInAsync(alice);
            await page.AcceptAsync();
        });

        Assert.Equal(alice.UserPrincipalName, token.Account);
    }

    [BrowserFact]
    public async Task SignIn_WithASecondFactor_AsksForTheCodeThatTheTenantPageShows()
    {
        var token = await RunAsync("Investigation.read", async page =>
        {
            await page.SignInAsync(chromium.Emulator.User("carol"));
            await page.FillAsync("code", "abc");
            await page.PressAsync(SignInSteps.Button);
            Assert.Contains("AADSTS50074", await page.TextAsync("[role=alert]"));

            await using var tenant = await chromium.OpenAsync("/_emulator");
            await page.FillAsync("code", await tenant.TextAsync("output[data-user^=carol]"));
            await page.PressAsync(SignInSteps.Button);
            await page.AcceptAsync();
        });

        Assert.Equal("carol@contoso.example", token.Account);
    }

    [BrowserFact]
    public async Task SignIn_ThatTheUserDeclines_IsAnErrorOfOneSentence()
    {
        var error = await Assert.ThrowsAnyAsync<CloudAppsAuthenticationException>(() => RunAsync("Investigation.read", async page =>
        {
            await page.SignInAsync(chromium.Emulator.User("bob"));
            await page.PressAsync("button[value=cancel]");
        }));

        Assert.StartsWith("The sign-in was cancelled", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", error.Message, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task SignIn_ForWhatOnlyAnAdministratorMayGrant_AsksForApproval()
    {
        var error = await Assert.ThrowsAnyAsync<CloudAppsAuthenticationException>(() => RunAsync("Investigation.manage", async page =>
        {
            await page.SignInAsync(chromium.Emulator.User("bob"));
            Assert.Equal("Approval required", await page.TextAsync("h1"));
            await page.PressAsync("button[value=cancel]");
        }));

        Assert.Equal("AADSTS90094", error.ErrorCode);
    }

    [BrowserFact]
    public async Task SignIn_AnAdministratorConsentsForAll_AsksNobodyElse()
    {
        await RunAsync("Discovery.read", async page =>
        {
            await page.SignInAsync(chromium.Emulator.User("alice"));
            await page.ClickAsync("input[name=organization]");
            await page.AcceptAsync();
        });
        var token = await RunAsync("Discovery.read", page => page.SignInAsync(chromium.Emulator.User("bob")), keepConsents: true);

        Assert.Equal("bob@contoso.example", token.Account);
    }

    [BrowserFact]
    public async Task SignIn_OfADisabledUser_SaysSoOnThePage()
    {
        await using var page = await chromium.OpenAsync(chromium.Emulator.Authority + "/oauth2/v2.0/authorize?client_id="
            + chromium.Emulator.Application("mdca").ClientId + "&response_type=code&redirect_uri=http://localhost&scope=openid");
        await page.SignInAsync(chromium.Emulator.User("dave"));

        Assert.Contains("AADSTS50057", await page.TextAsync("[role=alert]"));
        Assert.Equal("", await Accessibility.ProblemsAsync(page));
    }

    private async Task<AccessToken> RunAsync(string permission, Func<IPage, Task> person, bool keepConsents = false)
    {
        var mdca = chromium.Emulator.Application("mdca");
        if (!keepConsents)
        {
            chromium.Emulator.Directory.RevokeConsents(mdca.ClientId);
        }

        using var http = new HttpClient(chromium.Emulator.CreateHandler());
        var signIn = Task.CompletedTask;
        var credential = new InteractiveBrowserCredential(chromium.Emulator.TenantId, mdca.ClientId, new InteractiveBrowserCredentialOptions
        {
            Authority = new Uri(chromium.Origin),
            AllowedHosts = AllowedHosts.AllClouds.With("localhost"),
            HttpClient = http,
            Timeout = TimeSpan.FromMinutes(1),
            OpenBrowser = address =>
            {
                signIn = PlayAsync(address, person);
                return Task.CompletedTask;
            },
        });
        var token = credential.GetTokenAsync(new TokenRequest { Permissions = [permission] });
        // Whichever fails first tells why.
        await (await Task.WhenAny(token, WaitAsync(token, () => signIn)));
        await signIn;
        return await token;
    }

    private static async Task WaitAsync(Task token, Func<Task> signIn)
    {
        while (!token.IsCompleted && !signIn().IsFaulted)
        {
            await Task.Delay(50);
        }

        await signIn();
    }

    private async Task PlayAsync(Uri address, Func<IPage, Task> person)
    {
        await using var page = await chromium.OpenAsync(address.AbsoluteUri);
        await person(page);
        // The page that sends the answer sends itself; the program's own page comes last.
        await page.WaitForFunctionAsync("() => location.protocol === 'http:' && document.readyState === 'complete'");
    }

    private async Task<int> CallAsync(AccessToken token, string path)
    {
        using var http = new HttpClient(chromium.Emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(chromium.Emulator.ApiUrl + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
