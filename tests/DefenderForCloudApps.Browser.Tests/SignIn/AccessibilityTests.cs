using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Browser.Tests.Support;
using PuppeteerSharp;
using PuppeteerSharp.Media;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.SignIn;

[Collection(ChromiumCollection.Name)]
public sealed class AccessibilityTests(EmulatorInChromium chromium)
{
    [BrowserTheory]
    [InlineData("light", 1280)]
    [InlineData("dark", 390)]
    public async Task Pages_OfASignIn_CanBeUsedByAll(string look, int width)
    {
        var mdca = chromium.Emulator.Application("mdca");
        chromium.Emulator.Directory.RevokeConsents(mdca.ClientId);
        await using var page = await chromium.OpenAsync("/devicelogin");
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 800 });
        await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = look }]);
        await CheckAsync(page, "Enter the code", width);

        await page.GoToAsync($"{chromium.Emulator.Authority}/oauth2/v2.0/authorize?client_id={mdca.ClientId}&response_type=code"
            + "&redirect_uri=http://localhost&scope=05a65629-4c1b-48c1-a78b-804c4abdd4af/Investigation.read");
        await CheckAsync(page, "Sign in", width);
        await page.SignInAsync(chromium.Emulator.User("carol"));
        await CheckAsync(page, "Enter the code", width);
        await page.FillAsync("code", "0");
        await page.PressAsync(SignInSteps.Button);
        await CheckAsync(page, "Enter the code", width);
        await page.FillAsync("code", chromium.Emulator.User("carol").VerificationCode);
        await page.PressAsync(SignInSteps.Button);
        await CheckAsync(page, "Permissions requested", width);

        await page.GoToAsync(chromium.Emulator.Authority + "/oauth2/v2.0/authorize?client_id=nobody");
        await CheckAsync(page, "Sign-in did not work", width);
    }

    [BrowserFact]
    public async Task SignIn_ByKeyboardAlone_GoesFromFieldToFieldToConsent()
    {
        var (mdca, alice) = (chromium.Emulator.Application("mdca"), chromium.Emulator.User("alice"));
        chromium.Emulator.Directory.RevokeConsents(mdca.ClientId);
        await using var page = await chromium.OpenAsync(
            $"{chromium.Emulator.Authority}/oauth2/v2.0/authorize?client_id={mdca.ClientId}&response_type=code"
            + "&redirect_uri=http://localhost&scope=05a65629-4c1b-48c1-a78b-804c4abdd4af/Investigation.read");

        await page.WaitForFunctionAsync("() => document.activeElement?.name === 'username'");
        await page.Keyboard.TypeAsync(alice.UserPrincipalName);
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForFunctionAsync("() => document.activeElement?.name === 'password'");
        await page.Keyboard.TypeAsync(alice.Password);
        var next = page.WaitForNavigationAsync();
        await page.Keyboard.PressAsync("Enter");
        await next;

        Assert.Equal("Permissions requested", await page.TextAsync("h1"));
    }

    private static async Task CheckAsync(IPage page, string heading, int width)
    {
        Assert.Equal(heading, await page.TextAsync("h1"));
        Assert.Equal("", await Accessibility.ProblemsAsync(page));
        Assert.Equal(width, await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth"));
        Assert.Contains("Emulator on this machine", await page.TextAsync("footer"), StringComparison.Ordinal);
    }
}
