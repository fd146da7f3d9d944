using System.Threading.Tasks;
using DefenderForCloudApps.Browser.Tests.Support;
using PuppeteerSharp;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.Portal;

/// <summary>What a page of another site can do to an emulator that runs beside it: nothing.</summary>
[Collection(ChromiumCollection.Name)]
public sealed class OtherSitesTests(EmulatorInChromium chromium)
{
    [BrowserFact]
    public async Task AnotherSite_ReadingThePage_IsStoppedByTheBrowser()
    {
        await using var page = await chromium.OpenAsync("about:blank");

        var read = await page.EvaluateExpressionAsync<string>(
            $"fetch('{chromium.Origin}/_emulator/codes', {{ credentials: 'include' }}).then(answer => answer.text(), () => 'stopped')");

        Assert.Equal("stopped", read);
    }

    [BrowserFact]
    public async Task AnotherSite_SendingTheForm_ChangesNothing()
    {
        await using var page = await chromium.OpenAsync("/_emulator/faults");
        await page.GoToAsync("about:blank");
        await page.SetContentAsync($"<form method=post action='{chromium.Origin}/_emulator/faults'><input name=kind value=error><input name=path value='/**'><button>Go</button></form>");
        await page.PressAsync("button");

        Assert.Equal("Try again", await page.TextAsync("h1"));
        Assert.Empty(chromium.Emulator.Faults.Active);
    }

    [BrowserFact]
    public async Task AnotherSite_FramingThePage_ShowsNothingOfIt()
    {
        await using var page = await chromium.OpenAsync("about:blank");
        await page.SetContentAsync($"<iframe src='{chromium.Origin}/_emulator'></iframe>");

        await using var frame = await page.WaitForSelectorAsync("iframe");
        var inner = await frame.ContentFrameAsync();
        await Task.Delay(500);
        Assert.DoesNotContain("Contoso", await inner.GetContentAsync());
    }
}
