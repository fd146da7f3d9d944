using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using DefenderForCloudApps.Browser.Tests.Support;
using PuppeteerSharp;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.Portal;

[Collection(ChromiumCollection.Name)]
public sealed class TenantPageTests(EmulatorInChromium chromium)
{
    private const string Rows = "document.querySelectorAll('#request-rows tr')";

    [BrowserFact]
    public async Task TenantPage_WhileItIsOpen_ShowsRequestsAsTheyArrive()
    {
        await using var page = await chromium.OpenAsync("/_emulator");
        await page.WaitForFunctionAsync("() => document.getElementById('live').innerText.startsWith('Live')");
        var before = await page.EvaluateExpressionAsync<int>($"{Rows}.length");

        await CallAsync("/v1/alerts/?limit=1");
        await CallAsync("/v1/<img src=x onerror=document.title=1>/");

        await page.WaitForFunctionAsync($"count => {Rows}.length === Math.min(count + 2, 100)", before);
        var newest = await page.EvaluateExpressionAsync<string>($"{Rows}[1].innerText");
        Assert.Contains("legacy token", newest);
        Assert.Contains("/api/v1/alerts/", newest);
        Assert.Contains("allowed by Investigation.read", newest);
        Assert.Contains("404", await page.EvaluateExpressionAsync<string>($"{Rows}[0].innerText"));
        Assert.Equal("Tenant · Defender for Cloud Apps emulator", await page.GetTitleAsync());
    }

    [BrowserFact]
    public async Task TenantPage_WithoutScript_ShowsTheRequestsUntilNow()
    {
        await CallAsync("/v1/subnet/");
        await using var page = await chromium.OpenAsync("about:blank");
        await page.SetJavaScriptEnabledAsync(false);
        await page.GoToAsync(chromium.Origin + "/_emulator");

        var html = await page.GetContentAsync();
        Assert.Contains("/api/v1/subnet/", html);
        Assert.Contains("Reload to see later ones.", html);
    }

    [BrowserFact]
    public async Task TenantPage_AskedForASecret_ShowsIt()
    {
        var application = chromium.Emulator.Applications[0];
        await using var page = await chromium.OpenAsync("/_emulator");
        Assert.DoesNotContain(application.ClientSecret, await page.GetContentAsync());

        await page.PressAsync($"input[value='{application.ClientId}'] + button");

        Assert.Equal(application.ClientSecret, await page.TextAsync("code.secret"));
    }

    [BrowserFact]
    public async Task TenantPage_OfAPersonWithASecondFactor_ShowsTheCodeOfTheMoment()
    {
        await using var page = await chromium.OpenAsync("/_emulator");

        var shown = await page.TextAsync("output[data-user='carol@contoso.example']");

        // The moment may have passed meanwhile.
        Assert.Matches("^[0-9]{6}$", shown);
    }

    private async Task CallAsync(string path)
    {
        using var http = new HttpClient(chromium.Emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(chromium.Emulator.ApiUrl + path));
        request.Headers.Add("Authorization", $"Token {chromium.Emulator.LegacyToken}");
        using var response = await http.SendAsync(request);
    }
}
