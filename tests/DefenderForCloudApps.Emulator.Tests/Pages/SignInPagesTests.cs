using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Pages;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Pages;

public sealed class SignInPagesTests(PageServer server) : IClassFixture<PageServer>
{
    private static readonly Dictionary<string, string> s_fields = new() { ["state"] = "a\"<b>&'c", ["flow"] = "f1" };

    [Fact]
    public async Task SignInPage_OfANewSignIn_AsksForNameFirstAndCarriesItsFields()
    {
        var html = (await server.ShowAsync<SignInPage>(("Application", "SOC <portal>"), ("Action", "/t/login?x=1&y=2"), ("Fields", s_fields))).Html;

        Assert.Contains("<form method=\"post\" action=\"/t/login?x=1&amp;y=2\">", html);
        Assert.Contains("<input type=\"hidden\" name=\"state\" value=\"a&quot;&lt;b&gt;&amp;&#x27;c\"", html);
        Assert.Contains("<strong>SOC &lt;portal&gt;</strong>", html);
        Assert.Matches("<input id=\"username\" name=\"username\"[^>]* autocomplete=\"username\"[^>]* autofocus", html);
        Assert.DoesNotMatch("<input id=\"password\"[^>]* autofocus", html);
        Assert.Matches("<input id=\"password\" name=\"password\" type=\"password\" required autocomplete=\"current-password\"", html);
        Assert.DoesNotContain("role=\"alert\"", html);
    }

    [Fact]
    public async Task SignInPage_AfterAWrongPassword_SaysSoAndAsksForThePasswordAgain()
    {
        var html = (await server.ShowAsync<SignInPage>(
            ("Application", "a"), ("Action", "/"), ("Fields", s_fields), ("Username", "bob@contoso.example"), ("Error", "Wrong <password>."))).Html;

        Assert.Contains("role=\"alert\" id=\"error\">Wrong &lt;password&gt;.</p>", html);
        Assert.Matches("<input id=\"username\"[^>]* value=\"bob@contoso.example\"[^>]* aria-describedby=\"error\" aria-invalid=\"true\"", html);
        Assert.Matches("<input id=\"password\"[^>]* autofocus aria-describedby=\"error\"", html);
        Assert.DoesNotMatch("<input id=\"username\"[^>]* autofocus", html);
    }

    [Fact]
    public async Task MfaPage_AsksForTheCodeAsAuthenticatorsFillItIn()
    {
        var html = (await server.ShowAsync<MfaPage>(("Username", "carol"), ("Error", "Wrong."), ("Action", "/mfa"), ("Fields", s_fields))).Html;

        Assert.Matches("<input id=\"code\" name=\"code\"[^>]* inputmode=\"numeric\" autocomplete=\"one-time-code\"", html);
        Assert.Contains("role=\"alert\"", html);
        Assert.Contains("<p class=\"account\">carol</p>", html);
    }

    [Theory]
    [InlineData(false, false, true, false)]
    [InlineData(false, true, true, true)]
    [InlineData(true, true, false, false)]
    public async Task ConsentPage_OffersWhatThePersonMayDecide(bool needsAdministrator, bool mayConsent, bool accept, bool organization)
    {
        var html = (await server.ShowAsync<ConsentPage>(
            ("Application", "mdca"),
            ("Username", "bob"),
            ("Permissions", new[] { new ConsentedPermission("Investigation.read", "List and read alerts.") }),
            ("NeedsAdministrator", needsAdministrator),
            ("MayConsentForOrganization", mayConsent),
            ("Action", "/consent"),
            ("Fields", s_fields))).Html;

        Assert.Contains("<span>List and read alerts.</span> <code>Investigation.read</code>", html);
        Assert.Contains("name=\"decision\" value=\"cancel\"", html);
        Assert.Equal(accept, html.Contains("name=\"decision\" value=\"accept\"", StringComparison.Ordinal));
        Assert.Equal(organization, html.Contains("type=\"checkbox\" name=\"organization\" value=\"true\"", StringComparison.Ordinal));
        Assert.Equal(needsAdministrator, html.Contains("<h1>Approval required</h1>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeviceCodePage_ShowsTheCodeOfTheAddressAndWarnsOfOthersCodes()
    {
        var html = (await server.ShowAsync<DeviceCodePage>(("UserCode", "ABCD\"EFGH"), ("Error", null), ("Action", "/deviceauth"), ("Fields", s_fields))).Html;

        Assert.Matches("<input id=\"user_code\" name=\"user_code\"[^>]* value=\"ABCD&quot;EFGH\"[^>]* autocomplete=\"off\"", html);
        Assert.Contains("program that you started yourself", html);
    }

    [Theory]
    [InlineData(true, "alert", "bad")]
    [InlineData(false, "status", "good")]
    public async Task MessagePage_TellsErrorsFromSuccess(bool isError, string role, string look)
    {
        var html = (await server.ShowAsync<MessagePage>(("Title", "Title"), ("Text", "Text."), ("IsError", isError), ("Code", isError ? "AADSTS50011" : null))).Html;

        Assert.Contains($"<p class=\"note {look}\" role=\"{role}\">Text.</p>", html);
        Assert.Equal(isError, html.Contains("<code>AADSTS50011</code>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FormPostPage_SubmitsItselfByItsOwnScriptAlone()
    {
        var first = await server.ShowAsync<FormPostPage>(("Action", "https://localhost:5001/signin-oidc"), ("Fields", s_fields));
        var second = await server.ShowAsync<FormPostPage>(("Action", "https://localhost:5001/signin-oidc"), ("Fields", s_fields));

        Assert.Contains("<form method=\"post\" action=\"https://localhost:5001/signin-oidc\">", first.Html);
        Assert.Contains("<button type=\"submit\"", first.Html);
        var nonce = Nonce(first);
        Assert.Contains($"script-src 'nonce-{nonce}';", first.Headers["Content-Security-Policy"]);
        Assert.NotEqual(nonce, Nonce(second));
    }

    private static string Nonce(ShownPage page) =>
        System.Net.WebUtility.HtmlDecode(Regex.Match(page.Html, "<script nonce=\"([^\"]+)\">").Groups[1].Value);
}
