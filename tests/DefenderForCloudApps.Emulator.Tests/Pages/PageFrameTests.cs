using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Pages;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Pages;

public sealed class PageFrameTests(PageServer server) : IClassFixture<PageServer>
{
    [Fact]
    public async Task Page_IsNeitherKeptNorFramedAndLoadsNothingFromElsewhere()
    {
        var page = await server.ShowAsync<MessagePage>(("Title", "T"), ("Text", "x"));

        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.Equal("DENY", page.Headers["X-Frame-Options"]);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.StartsWith("default-src 'none'; style-src 'self';", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Headers["Content-Security-Policy"]);
        Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"]);
        Assert.DoesNotContain("://", page.Html);
        Assert.DoesNotContain("style=", page.Html);
    }

    [Fact]
    public async Task Page_SaysThatItIsAnEmulatorsOwn()
    {
        var page = await server.ShowAsync<MessagePage>(("Title", "T"), ("Text", "x"));

        Assert.Contains("<strong>Emulator on this machine.</strong>", page.Html);
        Assert.Contains("<title>T · Defender for Cloud Apps emulator</title>", page.Html);
        Assert.Contains("<html lang=\"en\">", page.Html);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("https://app.example:444/signin?x=;script-src *", " https://app.example:444")]
    [InlineData("http://[::1]:5000/", " http:")]
    [InlineData("msalabc://auth", " msalabc:")]
    public async Task Page_WhoseFormLeadsElsewhere_AllowsThatPlaceAlone(string? destination, string allowed)
    {
        var page = await server.ShowAsync<SignInPage>(
            ("Application", "a"), ("Action", "/"), ("Fields", new Dictionary<string, string>()), ("RedirectUri", destination is null ? null : new Uri(destination)));

        Assert.Contains(
            $"form-action 'self' http://localhost:* https://localhost:* http://127.0.0.1:* https://127.0.0.1:*{allowed}; frame-ancestors",
            page.Headers["Content-Security-Policy"]);
    }

    [Theory]
    [InlineData("/_emulator/assets/emulator.css", "text/css; charset=utf-8", "prefers-color-scheme: dark")]
    [InlineData("/_emulator/assets/emulator.svg", "image/svg+xml", "<svg")]
    [InlineData("/_emulator/assets/tenant.js", "text/javascript; charset=utf-8", "new EventSource")]
    public async Task Asset_ComesFromTheEmulatorItself(string path, string type, string content)
    {
        var asset = await server.GetAsync(path);

        Assert.Equal(type, asset.Headers["Content-Type"]);
        Assert.Equal("no-cache", asset.Headers["Cache-Control"]);
        Assert.Contains(content, asset.Html);
        Assert.DoesNotContain("url(", asset.Html);
    }
}
