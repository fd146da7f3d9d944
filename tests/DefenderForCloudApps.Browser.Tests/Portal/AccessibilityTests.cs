using System.Threading.Tasks;
using DefenderForCloudApps.Browser.Tests.Support;
using DefenderForCloudApps.Emulator.Faults;
using PuppeteerSharp;
using PuppeteerSharp.Media;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.Portal;

[Collection(ChromiumCollection.Name)]
public sealed class AccessibilityTests(EmulatorInChromium chromium)
{
    [BrowserTheory]
    [InlineData("/_emulator", "light", 1280)]
    [InlineData("/_emulator", "dark", 390)]
    [InlineData("/_emulator/faults", "light", 390)]
    [InlineData("/_emulator/faults", "dark", 1280)]
    public async Task Page_InEachLookAndWidth_CanBeUsedByAll(string path, string look, int width)
    {
        var fault = chromium.Emulator.Faults.Add(new ThrottleFault { Path = "/nothing" });
        await using var page = await chromium.OpenAsync(path);
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = look }]);

        Assert.Equal("", await Accessibility.ProblemsAsync(page));
        Assert.Equal(width, await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth"));
        chromium.Emulator.Faults.Remove(fault);
    }

    [BrowserFact]
    public async Task Page_WithAFieldThatHasNoName_IsFound()
    {
        await using var page = await chromium.OpenAsync("/_emulator/faults");
        await page.EvaluateExpressionAsync("document.querySelector('label[for=path]').remove(); 0");

        Assert.StartsWith("label: ", await Accessibility.ProblemsAsync(page), System.StringComparison.Ordinal);
    }
}
