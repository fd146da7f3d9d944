using System;
using System.Net.Http;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Browser.Tests.Support;
using PuppeteerSharp;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.SignIn;

/// <summary>A program without a browser shows a code, which its user enters in this one.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class DeviceCodeTests(EmulatorInChromium chromium)
{
    [BrowserFact]
    public async Task DeviceCode_EnteredAndAccepted_SignsTheDeviceIn()
    {
        var token = await RunAsync(async (page, code) =>
        {
            await page.FillAsync("user_code", "WRONG");
            await page.PressAsync(SignInSteps.Button);
            Assert.NotEqual("", await page.TextAsync("[role=alert]"));
            Assert.Equal("", await Accessibility.ProblemsAsync(page));
            await page.EvaluateExpressionAsync("document.querySelector('[name=user_code]').value = ''; 0");
            await page.FillAsync("user_code", code);
            await page.PressAsync(SignInSteps.Button);
            await page.SignInAsync(chromium.Emulator.User("alice"));
            await page.AcceptAsync();
            Assert.Equal("You are signed in", await page.TextAsync("h1"));
        });

        Assert.Equal("alice@contoso.example", token.Account);
    }

    [BrowserFact]
    public async Task DeviceCode_Declined_GivesTheDeviceNothing()
    {
        var error = await Assert.ThrowsAnyAsync<CloudAppsAuthenticationException>(() => RunAsync(async (page, code) =>
        {
            await page.FillAsync("user_code", code);
            await page.PressAsync(SignInSteps.Button);
            await page.SignInAsync(chromium.Emulator.User("bob"));
            await page.PressAsync("button[value=cancel]");
            Assert.Equal("Not signed in", await page.TextAsync("h1"));
        }));

        Assert.DoesNotContain("\n", error.Message, StringComparison.Ordinal);
    }

    private async Task<AccessToken> RunAsync(Func<IPage, string, Task> person)
    {
        using var http = new HttpClient(chromium.Emulator.CreateHandler());
        var shown = new TaskCompletionSource<DeviceCodePrompt>();
        var credential = new DeviceCodeCredential(
            chromium.Emulator.TenantId,
            chromium.Emulator.Application("mdca").ClientId,
            (prompt, _) =>
            {
                shown.SetResult(prompt);
                return Task.CompletedTask;
            },
            new DeviceCodeCredentialOptions
            {
                Authority = new Uri(chromium.Origin), AllowedHosts = AllowedHosts.AllClouds.With("localhost"), HttpClient = http,
            });
        var token = credential.GetTokenAsync(new TokenRequest { Permissions = ["Investigation.read"] });
        var prompt = await (await Task.WhenAny(shown.Task, Failure(token)));
        await using var page = await chromium.OpenAsync(prompt.Address.AbsoluteUri);
        await person(page, prompt.UserCode);
        return await token.WaitAsync(TimeSpan.FromSeconds(30));
    }

    // Without a code to show, the reason is the credential's.
    private static async Task<DeviceCodePrompt> Failure(Task<AccessToken> token)
    {
        await token;
        throw new InvalidOperationException("A token without a code.");
    }
}
