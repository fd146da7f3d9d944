using System;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Browser.Tests.Support;
using DefenderForCloudApps.Emulator.Faults;
using PuppeteerSharp;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.Portal;

[Collection(ChromiumCollection.Name)]
public sealed class FaultsPageTests(EmulatorInChromium chromium) : IDisposable
{
    [BrowserFact]
    public async Task FaultsPage_AddsAFaultAndEndsIt()
    {
        await using var page = await chromium.OpenAsync("/_emulator/faults");
        await page.SelectAsync("select[name=kind]", "error");
        await page.FillAsync("parameters", "status=503");
        await page.FillAsync("times", "2");
        await page.PressAsync("button.primary");

        Assert.Equal(new ServerErrorFault { Status = 503, Times = 2 }, Assert.Single(chromium.Emulator.Faults.Active).Fault);
        Assert.Equal("error; status=503; times=2", await page.TextAsync(".faults code"));

        await page.PressAsync(".faults button");
        Assert.Empty(chromium.Emulator.Faults.Active);
        Assert.Contains("None: everything works.", await page.TextAsync("main"));
    }

    [BrowserFact]
    public async Task FaultsPage_OfWhatIsNoFault_SaysWhyBesideWhatWasTyped()
    {
        await using var page = await chromium.OpenAsync("/_emulator/faults");
        await page.FillAsync("parameters", "retry-after=soon");
        await page.PressAsync("button.primary");

        Assert.StartsWith("'retry-after' of throttle is a time", await page.TextAsync("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("retry-after=soon", await page.EvaluateExpressionAsync<string>("document.querySelector('[name=parameters]').value"));
    }

    public void Dispose() => chromium.Emulator?.Faults.Clear();
}
