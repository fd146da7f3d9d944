using System;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator;
using PuppeteerSharp;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.Support;

/// <summary>What a person does to sign in.</summary>
internal static class SignInSteps
{
    internal const string Button = "button.primary";

    internal static EmulatedUser User(this CloudAppsEmulator emulator, string name) =>
        emulator.Users.Single(user => user.UserPrincipalName == $"{name}@contoso.example");

    internal static EmulatedApplication Application(this CloudAppsEmulator emulator, string name) =>
        emulator.Applications.Single(application => application.Name == name);

    /// <summary>Gives name and password on the sign-in page, and goes on to the page after it.</summary>
    internal static async Task SignInAsync(this IPage page, EmulatedUser user)
    {
        Assert.Equal("Sign in", await page.TextAsync("h1"));
        // A form filled by hint or after an error has the name already.
        await page.EvaluateExpressionAsync("document.querySelector('[name=username]').value = ''; 0");
        await page.FillAsync("username", user.UserPrincipalName);
        await page.FillAsync("password", user.Password);
        await page.PressAsync(Button);
    }

    internal static async Task AcceptAsync(this IPage page)
    {
        Assert.Equal("Permissions requested", await page.TextAsync("h1"));
        await page.PressAsync("button[value=accept]");
    }

    /// <summary>Waits for a page with the heading: pages that send themselves come in between.</summary>
    internal static Task WaitForHeadingAsync(this IPage page, string heading) =>
        page.WaitForFunctionAsync("heading => document.querySelector('h1')?.innerText === heading", heading);
}
