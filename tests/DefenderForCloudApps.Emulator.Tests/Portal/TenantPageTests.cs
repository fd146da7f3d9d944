using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Portal;

public sealed class TenantPageTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private readonly CloudAppsEmulator _emulator = fixture.Emulator;

    [Fact]
    public async Task TenantPage_ShowsApplicationsUsersAndCodesButNoSecret()
    {
        using var browser = new PortalBrowser(_emulator);
        await browser.OpenAsync("/_emulator");

        Assert.Equal(HttpStatusCode.OK, browser.Response.StatusCode);
        Assert.All(_emulator.Applications, application => Assert.Contains(application.ClientId, browser.Html));
        Assert.All(_emulator.Users, user => Assert.Contains(user.UserPrincipalName, browser.Html));
        var carol = _emulator.Users.Single(user => user.UserPrincipalName.StartsWith("carol", StringComparison.Ordinal));
        Assert.Contains($"data-user=\"{carol.UserPrincipalName}\">{carol.VerificationCode}</output>", browser.Html);
        Assert.Matches("<span class=\"tag bad\">expired 20\\d\\d-\\d\\d-\\d\\d</span>", browser.Html);
        Assert.All(Secrets(), secret => Assert.DoesNotContain(secret, browser.Html));
    }

    [Fact]
    public async Task TenantPage_ShowsWhoConsentedToWhat()
    {
        var mdca = _emulator.Applications.Single(application => application.Name == "mdca");
        _emulator.Directory.Consent(mdca.ClientId, "bob@contoso.example", "Settings.read");
        _emulator.Directory.Consent(mdca.ClientId, null, "Discovery.read");
        using var browser = new PortalBrowser(_emulator);
        await browser.OpenAsync("/_emulator");

        Assert.Contains("Settings.read <small>by bob@contoso.example</small>", browser.Html);
        Assert.Contains("Discovery.read <small>by an administrator, for all</small>", browser.Html);
        Assert.All(_emulator.Directory.ManagedIdentities, identity => Assert.Contains(identity.ClientId, browser.Html));
    }

    [Fact]
    public async Task TenantPage_OfARefusalOfTheIssuer_ShowsItsCode()
    {
        using var http = new HttpClient(_emulator.CreateHandler());
        await http.PostAsync(_emulator.Authority + "/oauth2/v2.0/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "what" }));
        using var browser = new PortalBrowser(_emulator);
        await browser.OpenAsync("/_emulator");

        Assert.Matches("<tr class=\"failed\">(?:(?!</tr>).)*/oauth2/v2.0/token</td>(?:(?!</tr>).)*AADSTS70003", browser.Html.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task TenantPage_AskedForOneSecret_ShowsThisOneAlone()
    {
        var application = _emulator.Applications[0];
        var alice = _emulator.Users[0];
        foreach (var (id, secret) in new[] { (application.ClientId, application.ClientSecret), (alice.UserPrincipalName, alice.Password), ("legacy token", _emulator.LegacyToken) })
        {
            using var browser = new PortalBrowser(_emulator);
            await browser.OpenAsync("/_emulator");
            await browser.SubmitAsync("/_emulator", ("reveal", id));

            Assert.Contains($"<code class=\"secret\">{secret}</code>", browser.Html);
            Assert.All(Secrets().Where(other => other != secret), other => Assert.DoesNotContain(other, browser.Html));
            Assert.True(browser.Response.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task TenantPage_AskedWithoutItsOwnForm_ShowsNoSecret()
    {
        using var stranger = new PortalBrowser(_emulator);
        await stranger.SubmitAsync("/_emulator", ("reveal", _emulator.Applications[0].ClientId), ("antiforgery", "made up"));

        Assert.Equal(HttpStatusCode.BadRequest, stranger.Response.StatusCode);
        Assert.Contains("The form is not from this run of the emulator.", stranger.Html);
        Assert.All(Secrets(), secret => Assert.DoesNotContain(secret, stranger.Html));
    }

    [Fact]
    public async Task TenantPage_OfRequests_SaysWhatAllowedThemAndWhyNot()
    {
        using var reader = ApiCaller.ForApplication(_emulator, "SIEM connector");
        await reader.GetAsync("v1/activities/?limit=1");
        await reader.PostAsync("v1/alerts/close_benign/", "{}");
        await reader.PostAsync("v1/alerts/", """{"filters":{"<b>":{"eq":[1]}}}""");
        await reader.GetAsync("v1/nothing/");
        using var browser = new PortalBrowser(_emulator);
        await browser.OpenAsync("/_emulator");

        Assert.Contains("allowed by Investigation.read", browser.Html);
        Assert.Contains("Insufficient role based permissions", browser.Html);
        Assert.Contains("needs Investigation.manage or Discovery.manage; has Investigation.read", browser.Html);
        Assert.Contains("No filter name &#x27;&lt;b&gt;&#x27; found", browser.Html);
        Assert.Contains("Not Found", browser.Html);
        Assert.True(
            browser.Html.IndexOf("close_benign</td>", StringComparison.Ordinal) < browser.Html.IndexOf("/api/v1/activities/</td>", StringComparison.Ordinal),
            "Newest first.");
        Assert.DoesNotContain(_emulator.Requests, request => request.Path.StartsWith("/_emulator", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/subnet/{id}", " x   x")]
    [InlineData("GET", "/api/v1/alerts", "xxxx  ")]
    [InlineData("POST", "/api/v1/alerts/close_benign", " x x  ")]
    [InlineData("GET", "/api/discovery_block_scripts", "   x  ")]
    public async Task TenantPage_OfPermissions_SaysWhatIsEnforced(string method, string path, string allowed)
    {
        using var browser = new PortalBrowser(_emulator);
        await browser.OpenAsync("/_emulator");

        var row = Regex.Match(browser.Html, $"<td class=\"mono soft\">{method}</td>\\s*<th scope=\"row\" class=\"mono\">{Regex.Escape(path)}\\s*</th>(.*?)</tr>", RegexOptions.Singleline);
        var cells = Regex.Matches(row.Groups[1].Value, "<td>(.*?)</td>", RegexOptions.Singleline).Select(cell => cell.Value.Contains('✓', StringComparison.Ordinal) ? 'x' : ' ');
        // In the order of the columns: Investigation, Discovery and Settings, each read and manage.
        Assert.Equal(allowed, string.Concat(cells));
    }

    private string[] Secrets() =>
    [
        _emulator.LegacyToken,
        .. _emulator.Applications.Select(application => application.ClientSecret).Where(secret => secret.Length > 0),
        .. _emulator.Users.Select(user => user.Password),
    ];
}
