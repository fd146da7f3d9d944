using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;
using Microsoft.Identity.Client;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Msal;

public sealed class SystemBrowserTests
{
    [Theory]
    [InlineData("DISPLAY", ":0", true)]
    [InlineData("WAYLAND_DISPLAY", "wayland-0", true)]
    [InlineData("WSL_DISTRO_NAME", "Ubuntu", true)]
    [InlineData("DISPLAY", "", false)]
    [InlineData("SSH_CONNECTION", "10.0.0.1 22", false)]
    public void IsAvailableOnLinux_Variables_Decide(string name, string value, bool expected) =>
        Assert.Equal(expected, SystemBrowser.IsAvailableOnLinux(variable => variable == name ? value : null));

    [Fact]
    public async Task Ask_WithoutBrowser_NamesTheDeviceCode()
    {
        var application = PublicClientApplicationBuilder.Create("a1b0c5d2-0000-4c0d-8e11-000000000006").WithRedirectUri("http://localhost").Build();
        var interaction = new BrowserInteraction(application, new InteractiveBrowserCredentialOptions(), hasBrowser: false);

        var exception = await Assert.ThrowsAsync<CredentialUnavailableException>(
            () => interaction.AskAsync(new UserInteractionRequest(["scope"], null, null, null), CancellationToken.None));

        Assert.Contains("sign in with a device code (DeviceCodeCredential)", exception.Message);
    }

    [Fact]
    public void Pages_WhatTheBrowserShows_LoadNothingFromElsewhere()
    {
        Assert.All([BrowserPages.Success, BrowserPages.Failure], page =>
        {
            Assert.DoesNotContain("script", page);
            Assert.DoesNotContain("http", page);
        });
        // A placeholder would show what somebody wrote into the answer.
        Assert.DoesNotContain("{0}", BrowserPages.Failure);
        Assert.DoesNotContain("{1}", BrowserPages.Failure);
    }
}
