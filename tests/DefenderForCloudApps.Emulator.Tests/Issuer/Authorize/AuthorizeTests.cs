using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Authorize;

public sealed class AuthorizeTests : IClassFixture<IssuerFixture>, IDisposable
{
    private const string Redirect = "http://localhost:4711";
    private const string Verifier = "a-verifier-that-has-at-least-forty-three-characters-in-it";

    private readonly IssuerFixture _fixture;
    private readonly Browser _browser;
    private readonly EmulatedApplication _application;

    public AuthorizeTests(IssuerFixture fixture)
    {
        _fixture = fixture;
        _browser = new Browser(fixture.Emulator);
        _application = fixture.Emulator.Directory.RegisterApplication("Console", isPublicClient: true);
    }

    private EmulatedUser Alice => _fixture.Caller.User("alice");

    private EmulatedUser Bob => _fixture.Caller.User("bob");

    [Fact]
    public async Task SignIn_WithConsent_GivesACodeThatIsGoodForTokens()
    {
        await _browser.GoAsync(Address(("nonce", "n-1"), ("client_info", "1")));
        Assert.Contains("Console", _browser.Html);
        await _browser.SignInAsync(Bob);
        Assert.Contains("Investigation.read", _browser.Html);
        await _browser.AcceptAsync();

        Assert.StartsWith(Redirect, _browser.Left!.OriginalString);
        var answer = _browser.Answer();
        Assert.Equal("s t&1", answer["state"]);
        var tokens = await RedeemAsync(200, answer["code"]);
        var access = new JsonWebToken(tokens["access_token"]!.GetValue<string>());
        Assert.Equal(("Investigation.read", "bob@contoso.example", IssuerCaller.Resource), (access.GetPayloadValue<string>("scp"), access.GetPayloadValue<string>("upn"), access.Audiences.Single()));
        Assert.Equal($"{IssuerCaller.ReadScope} openid profile", tokens["scope"]!.GetValue<string>());
        var id = new JsonWebToken(tokens["id_token"]!.GetValue<string>());
        Assert.Equal(("n-1", "bob@contoso.example", "Bob Brown", _application.ClientId, "2.0"), (
            id.GetPayloadValue<string>("nonce"), id.GetPayloadValue<string>("preferred_username"), id.GetPayloadValue<string>("name"), id.Audiences.Single(), id.GetPayloadValue<string>("ver")));
        var account = JsonNode.Parse(Base64UrlEncoder.Decode(answer["client_info"]))!;
        Assert.Equal((Bob.ObjectId, _fixture.Emulator.TenantId), (account["uid"]!.GetValue<string>(), account["utid"]!.GetValue<string>()));
        Assert.NotNull(tokens["refresh_token"]);
        Assert.Null(tokens["client_info"]);
    }

    [Fact]
    public async Task Session_OfTheBrowser_SignsInWithoutAPage()
    {
        _fixture.Emulator.Directory.Consent(_application.ClientId, null, "Investigation.read");
        await (await _browser.GoAsync(Address())).SignInAsync(Bob);
        Assert.NotNull(_browser.Left);
        await _browser.GoAsync(Address());
        Assert.Contains("code", _browser.Answer().Keys);
        Assert.All(_browser.SetCookies, static cookie =>
            Assert.True(cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) && cookie.Contains("; httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("; samesite=lax", StringComparison.OrdinalIgnoreCase), cookie));
    }

    [Theory]
    [InlineData("login")]
    [InlineData("select_account")]
    public async Task Prompt_ForASignIn_ShowsThePageInSpiteOfASession(string prompt)
    {
        await SignedInAsync(Bob);
        await _browser.GoAsync(Address(("prompt", prompt)));
        Assert.Null(_browser.Left);
        await _browser.SignInAsync(Alice);
        Assert.Equal("alice@contoso.example", new JsonWebToken((await RedeemAsync(200, _browser.Answer()["code"]))["access_token"]!.GetValue<string>()).GetPayloadValue<string>("upn"));
    }

    [Fact]
    public async Task Prompt_Consent_AsksAgain()
    {
        await SignedInAsync(Bob);
        await _browser.GoAsync(Address(("prompt", "consent")));
        Assert.Contains("Investigation.read", _browser.Html);
        await _browser.AcceptAsync();
        Assert.Contains("code", _browser.Answer().Keys);
    }

    [Fact]
    public async Task LoginHint_OfAnotherUser_ShowsThePageFilledIn()
    {
        await SignedInAsync(Bob);
        await _browser.GoAsync(Address(("login_hint", "alice@contoso.example")));
        Assert.Contains("value=\"alice@contoso.example\"", _browser.Html);
        await _browser.GoAsync(Address(("login_hint", "bob@contoso.example")));
        Assert.NotNull(_browser.Left);
    }

    [Fact]
    public async Task PromptNone_WithoutASession_Is50058() => await FailedAsync("login_required", 50058, ("prompt", "none"));

    [Fact]
    public async Task PromptNone_WithoutConsent_Is65001()
    {
        await SignedInAsync(Bob);
        await FailedAsync("interaction_required", 65001, ("prompt", "none"), ("scope", $"{IssuerCaller.Resource}/Discovery.read"));
    }

    [Fact]
    public async Task PromptNone_WithoutTheSecondFactor_Is50076()
    {
        await SignedInAsync(Bob);
        _fixture.Emulator.Directory.RequireMfa(_application.ClientId);
        await FailedAsync("interaction_required", 50079, ("prompt", "none"));
        await SignedInAsync(_fixture.Caller.User("carol"));
        await FailedAsync("interaction_required", 50076, ("prompt", "none"), ("claims", """{"access_token":{"capolids":{"essential":true,"values":["0d1e6c3a-41c5-4b0f-9a5e-8f6f9b0c7d21"]}}}"""));
    }

    [Fact]
    public async Task PromptNone_WithEverything_GivesACode()
    {
        await SignedInAsync(Bob);
        await _browser.GoAsync(Address(("prompt", "none")));
        Assert.Contains("code", _browser.Answer().Keys);
    }

    [Fact]
    public async Task Request_InAForm_IsAsGoodAsInTheAddress()
    {
        await SignedInAsync(Bob);
        await _browser.PostAsync($"/{_fixture.Emulator.TenantId}/oauth2/v2.0/authorize", Parameters());
        await RedeemAsync(200, _browser.Answer()["code"]);
    }

    [Fact]
    public async Task ResponseMode_Fragment_AnswersBehindTheHash()
    {
        await SignedInAsync(Bob);
        await _browser.GoAsync(Address(("response_mode", "fragment")));
        Assert.StartsWith($"{Redirect}#code=", _browser.Left!.OriginalString);
    }

    [Fact]
    public async Task ResponseMode_FormPost_AnswersWithAFormToTheApplication()
    {
        await SignedInAsync(Bob);
        await _browser.GoAsync(Address(("response_mode", "form_post")));
        Assert.Equal(Redirect, _browser.Action);
        Assert.Equal("s t&1", _browser.Fields()["state"]);
        await RedeemAsync(200, _browser.Fields()["code"]);
        await _browser.GoAsync(Address(("response_mode", "form_post"), ("response_type", "token")));
        Assert.Equal("unsupported_response_type", _browser.Fields()["error"]);
    }

    [Theory]
    [InlineData("response_type", "id_token", "unsupported_response_type", 700054)]
    [InlineData("response_type", "code id_token", "unsupported_response_type", 700054)]
    [InlineData("response_type", "token", "unsupported_response_type", 700051)]
    [InlineData("response_type", "", "invalid_request", 900144)]
    [InlineData("response_mode", "web_message", "invalid_request", 70007)]
    [InlineData("prompt", "sometimes", "invalid_request", 90023)]
    [InlineData("scope", "", "invalid_request", 900144)]
    [InlineData("scope", "05a65629-4c1b-48c1-a78b-804c4abdd4af/Nothing.read", "invalid_client", 650053)]
    [InlineData("scope", "https://api.example/read", "invalid_resource", 500011)]
    [InlineData("scope", "05a65629-4c1b-48c1-a78b-804c4abdd4af/Discovery.read User.Read", "invalid_request", 28000)]
    [InlineData("scope", "05a65629-4c1b-48c1-a78b-804c4abdd4af/.default 05a65629-4c1b-48c1-a78b-804c4abdd4af/Discovery.read", "invalid_scope", 70011)]
    [InlineData("scope", "05a65629-4c1b-48c1-a78b-804c4abdd4af/", "invalid_scope", 70011)]
    [InlineData("code_challenge", "short", "invalid_request", 501491)]
    [InlineData("code_challenge_method", "S512", "invalid_request", 50149)]
    [InlineData("claims", "{", "invalid_request", 9002313)]
    public Task Request_WithAMistake_IsAnsweredToTheApplication(string parameter, string value, string error, int code) => FailedAsync(error, code, (parameter, value));

    [Theory]
    [InlineData("redirect_uri", "https://attacker.example", 50011)]
    [InlineData("redirect_uri", "http://localhost:4711/other", 50011)]
    [InlineData("redirect_uri", "https://localhost:4711", 50011)]
    [InlineData("redirect_uri", "nonsense", 50011)]
    [InlineData("client_id", "a1b0c5d2-0000-4c0d-8e11-999999999999", 700016)]
    [InlineData("client_id", "", 900144)]
    public async Task Request_OfWhoIsNotKnown_IsAnsweredWithAPage(string parameter, string value, int code)
    {
        await _browser.GoAsync(Address((parameter, value)));
        ErrorPage(code);
    }

    [Fact]
    public async Task Request_ToAnotherTenant_IsAnsweredWithAPage()
    {
        await _browser.GoAsync(Address().Replace(_fixture.Emulator.TenantId, "99999999-0000-0000-0000-000000000000", StringComparison.Ordinal));
        ErrorPage(90002);
        await _browser.GoAsync(Address().Replace(_fixture.Emulator.TenantId, "consumers", StringComparison.Ordinal));
        ErrorPage(9002332);
        await _browser.GoAsync(Address().Replace(_fixture.Emulator.TenantId, "organizations", StringComparison.Ordinal));
        Assert.Contains("type=\"password\"", _browser.Html);
    }

    [Fact]
    public async Task WrongPassword_IsSaidOnThePage_AndMayBeMended()
    {
        await (await _browser.GoAsync(Address())).SignInAsync(Bob, "wrong");
        Refused(50126);
        await _browser.SignInAsync(Bob);
        Assert.Contains("Investigation.read", _browser.Html);
    }

    [Fact]
    public async Task SignIn_OfWhoMayNot_IsSaidOnThePage()
    {
        await (await _browser.GoAsync(Address())).SignInAsync(_fixture.Caller.User("dave"));
        Refused(50057);
        await _browser.SignInAsync(_fixture.Caller.User("erin"));
        Refused(50055);
        await _browser.SubmitAsync(("username", "nobody@contoso.example"), ("password", "x"));
        Refused(50034);
    }

    [Fact]
    public async Task SecondFactor_OfCarol_IsAskedForAndInTheToken()
    {
        _fixture.Emulator.Directory.Consent(_application.ClientId, null, "Investigation.read");
        await (await _browser.GoAsync(Address())).SignInAsync(_fixture.Caller.User("carol"));
        Assert.Contains("name=\"code\"", _browser.Html);
        await _browser.CodeAsync("nonsense");
        Refused(50074);
        await _browser.CodeAsync(_fixture.Caller.User("carol").VerificationCode);
        var token = new JsonWebToken((await RedeemAsync(200, _browser.Answer()["code"]))["access_token"]!.GetValue<string>());
        Assert.Equal(["pwd", "mfa"], token.GetPayloadValue<string[]>("amr"));
    }

    [Fact]
    public async Task Consent_SentBeforeTheSecondFactor_CountsForNothing()
    {
        await (await _browser.GoAsync(Address())).SignInAsync(_fixture.Caller.User("carol"));
        await _browser.SubmitAsync(("step", "consent"), ("decision", "accept"));
        Assert.Contains("name=\"code\"", _browser.Html);
        await _browser.CodeAsync(_fixture.Caller.User("carol").VerificationCode);
        Assert.Contains("name=\"decision\"", _browser.Html);
    }

    [Fact]
    public async Task SecondFactor_OfWhoHasNone_IsRegisteredOnTheWay()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess });
        using var browser = new Browser(emulator);
        var mdca = emulator.Applications.Single(static application => application.Name == "mdca");
        emulator.Directory.RequireMfa(mdca.ClientId);
        await browser.GoAsync($"/{emulator.TenantId}/oauth2/v2.0/authorize?client_id={mdca.ClientId}&response_type=code&scope={Uri.EscapeDataString(IssuerCaller.ReadScope)}");
        await browser.SignInAsync(emulator.Users[1]);
        Assert.False(emulator.Users[1].HasMfaMethod);
        await browser.CodeAsync(emulator.Users[1].VerificationCode);
        Assert.Contains("Investigation.read", browser.Html);
        Assert.True(emulator.Users[1].HasMfaMethod);
    }

    [Fact]
    public async Task ConditionalAccess_ThatBlocks_Is53003()
    {
        _fixture.Emulator.Directory.BlockAccess(_application.ClientId);
        await (await _browser.GoAsync(Address())).SignInAsync(Bob);
        ErrorPage(53003);
    }

    [Fact]
    public async Task Consent_ThatIsDeclined_Is65004()
    {
        await (await _browser.GoAsync(Address())).SignInAsync(Bob);
        await _browser.CancelAsync();
        Answered("access_denied", 65004);
        Assert.Equal("cancel", _browser.Answer()["error_subcode"]);
        Assert.DoesNotContain(_fixture.Emulator.Directory.Consents, consent => consent.ClientId == _application.ClientId);
    }

    [Fact]
    public async Task Consent_ThatOnlyAnAdministratorMayGive_Is90094()
    {
        await (await _browser.GoAsync(Address(("scope", $"{IssuerCaller.Resource}/Investigation.manage")))).SignInAsync(Bob);
        Assert.DoesNotContain("value=\"accept\"", _browser.Html);
        await _browser.AcceptAsync(forOrganization: true);
        Answered("access_denied", 90094);
        Assert.DoesNotContain(_fixture.Emulator.Directory.Consents, consent => consent.ClientId == _application.ClientId);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "alice@contoso.example")]
    public async Task Consent_OfTheAdministrator_HoldsForEverybodyWhereSheSaysSo(bool forOrganization, string? user)
    {
        await (await _browser.GoAsync(Address(("scope", $"{IssuerCaller.Resource}/Investigation.manage")))).SignInAsync(Alice);
        await _browser.AcceptAsync(forOrganization);
        Assert.Equal((user, "Investigation.manage"), Consents().Single());
    }

    [Fact]
    public async Task Consent_ToDefault_IsToWhatIsRegistered()
    {
        var mine = _fixture.Emulator.Directory.RegisterApplication("Portal");
        _fixture.Emulator.Directory.AddRedirectUri(mine.ClientId, new Uri("https://portal.contoso.example/signin"));
        _fixture.Emulator.Directory.RequestDelegatedPermissions(mine.ClientId, "Discovery.read", "Settings.read");
        await (await _browser.GoAsync(Address(("client_id", mine.ClientId), ("redirect_uri", "https://portal.contoso.example/signin"), ("scope", IssuerCaller.DefaultScope)))).SignInAsync(Bob);
        await _browser.AcceptAsync();
        Assert.StartsWith("https://portal.contoso.example/signin?code=", _browser.Left!.OriginalString);
        Assert.Equal(["Discovery.read", "Settings.read"], _fixture.Emulator.Directory.Consents.Where(consent => consent.ClientId == mine.ClientId).Select(static consent => consent.Permission));
    }

    [Fact]
    public async Task Form_OfAnotherBrowser_IsRefused()
    {
        await _browser.GoAsync(Address());
        _browser.Cookies["__Host-browser"] = "another";
        await _browser.SignInAsync(Bob);
        ErrorPage(50089);
        _browser.Cookies.Clear();
        await _browser.GoAsync(Address());
        _fixture.Time.Advance(TimeSpan.FromMinutes(31));
        await _browser.SignInAsync(Bob);
        ErrorPage(50089);
    }

    [Fact]
    public async Task Session_OfWhoseTokensAreRevoked_IsOver()
    {
        var emulator = _fixture.Emulator;
        await SignedInAsync(Bob);
        _fixture.Time.Advance(TimeSpan.FromSeconds(1));
        emulator.Directory.RevokeTokens("bob@contoso.example");
        await _browser.GoAsync(Address());
        Assert.Contains("type=\"password\"", _browser.Html);
    }

    [Fact]
    public async Task Logout_EndsTheSession_AndLeadsToARegisteredAddressOnly()
    {
        await SignedInAsync(Bob);
        await _browser.GoAsync($"/{_fixture.Emulator.TenantId}/oauth2/v2.0/logout?post_logout_redirect_uri=https%3A%2F%2Fattacker.example");
        Assert.Null(_browser.Left);
        await FailedAsync("login_required", 50058, ("prompt", "none"));
        await _browser.GoAsync($"/{_fixture.Emulator.TenantId}/oauth2/v2.0/logout?state=x&post_logout_redirect_uri={Uri.EscapeDataString(Redirect)}");
        Assert.Equal($"{Redirect}?state=x", _browser.Left!.OriginalString);
    }

    [Fact]
    public async Task Code_UsedTwice_Is54005()
    {
        var code = await CodeAsync();
        await RedeemAsync(200, code);
        await RefusedAsync(54005, code);
    }

    [Fact]
    public async Task Code_ThatHasExpired_Is70008()
    {
        var code = await CodeAsync();
        _fixture.Time.Advance(TimeSpan.FromMinutes(10));
        await RefusedAsync(70008, code);
    }

    [Fact]
    public Task Code_ThatIsNone_Is70000() => RefusedAsync(70000, "1.nonsense-nonsense");

    [Fact]
    public async Task Code_OfAnotherClient_Is70000() =>
        await RefusedAsync(70000, await CodeAsync(), ("client_id", _fixture.Emulator.Directory.RegisterApplication("Other", isPublicClient: true).ClientId));

    [Fact]
    public async Task Code_WithAnotherRedirect_Is500112() => await RefusedAsync(500112, await CodeAsync(), ("redirect_uri", "http://localhost:4712"));

    [Fact]
    public async Task Verifier_ThatIsWrongOrMissing_IsRefused()
    {
        await RefusedAsync(501481, await CodeAsync(), ("code_verifier", Verifier + "x"));
        await RefusedAsync(50148, await CodeAsync(), ("code_verifier", null));
    }

    [Fact]
    public async Task Verifier_OfAPlainChallenge_IsTheChallenge()
    {
        await SignedInAsync(Bob);
        foreach (var method in new[] { "plain", "" })
        {
            await _browser.GoAsync(Address(("code_challenge", Verifier), ("code_challenge_method", method)));
            await RedeemAsync(200, _browser.Answer()["code"]);
        }
    }

    [Fact]
    public async Task Code_OfAConfidentialClient_NeedsItsSecret()
    {
        var portal = _fixture.Caller.Application("SOC portal");
        var (address, form) = (Address(("client_id", portal.ClientId), ("redirect_uri", "https://localhost:7001/signin-oidc")), new (string, string?)[] { ("client_id", portal.ClientId), ("redirect_uri", "https://localhost:7001/signin-oidc") });
        _fixture.Emulator.Directory.Consent(portal.ClientId, null, "Investigation.read");
        await (await _browser.GoAsync(address)).SignInAsync(Bob);
        await _fixture.Caller.RefusedAsync(401, "invalid_client", 7000218, Redemption(_browser.Answer()["code"], form));
        await _browser.GoAsync(address);
        await RedeemAsync(200, _browser.Answer()["code"], [.. form, ("client_secret", portal.ClientSecret)]);
    }

    [Fact]
    public async Task AdminConsent_OfTheAdministrator_GrantsEverything()
    {
        var mine = _fixture.Emulator.Directory.RegisterApplication("Asks", isPublicClient: true);
        _fixture.Emulator.Directory.RequestPermissions(mine.ClientId, "Settings.read");
        var address = $"/{_fixture.Emulator.TenantId}/adminconsent?client_id={mine.ClientId}&state=12&redirect_uri={Uri.EscapeDataString(Redirect)}";
        await (await _browser.GoAsync(address)).SignInAsync(Bob);
        await _browser.AcceptAsync();
        Answered("access_denied", 90094);
        Assert.Empty(_fixture.Caller.Application("Asks").Permissions);

        _browser.Cookies.Clear();
        await (await _browser.GoAsync(address)).SignInAsync(Alice);
        await _browser.AcceptAsync();
        Assert.Equal(("True", _fixture.Emulator.TenantId, "12"), (_browser.Answer()["admin_consent"], _browser.Answer()["tenant"], _browser.Answer()["state"]));
        Assert.Equal(["Settings.read"], _fixture.Caller.Application("Asks").Permissions);
        Assert.Equal(6, _fixture.Emulator.Directory.Consents.Count(consent => consent.ClientId == mine.ClientId && consent.UserPrincipalName is null));
        await _browser.GoAsync($"/{_fixture.Emulator.TenantId}/v2.0/adminconsent?client_id={mine.ClientId}&redirect_uri=https%3A%2F%2Fattacker.example");
        ErrorPage(50011);
    }

    [Fact]
    public async Task Journal_OfASignIn_NamesTheUserAndNoSecret()
    {
        var code = await CodeAsync();
        Assert.Equal("bob@contoso.example", _fixture.Emulator.Requests[^1].Caller);
        Assert.All(_fixture.Emulator.Requests, request => Assert.DoesNotContain(code, request.ToString()));
    }

    public void Dispose() => _browser.Dispose();

    private Dictionary<string, string> Parameters(params (string Name, string Value)[] changes)
    {
        var parameters = new Dictionary<string, string>
        {
            ["client_id"] = _application.ClientId,
            ["response_type"] = "code",
            ["redirect_uri"] = Redirect,
            ["scope"] = $"openid profile offline_access {IssuerCaller.ReadScope}",
            ["state"] = "s t&1",
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes)
        {
            parameters[name] = value;
        }

        return parameters;
    }

    private string Address(params (string Name, string Value)[] changes) => $"/{_fixture.Emulator.TenantId}/oauth2/v2.0/authorize?" + string.Join('&', Parameters(changes)
        .Where(static pair => pair.Value.Length > 0).Select(static pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    private async Task SignedInAsync(EmulatedUser user)
    {
        _fixture.Emulator.Directory.Consent(_application.ClientId, null, "Investigation.read");
        _browser.Cookies.Clear();
        await (await _browser.GoAsync(Address())).SignInAsync(user);
    }

    private async Task<string> CodeAsync()
    {
        await SignedInAsync(Bob);
        await _browser.GoAsync(Address());
        return _browser.Answer()["code"];
    }

    private (string Name, string? Value)[] Redemption(string code, params (string Name, string? Value)[] changes)
    {
        (string Name, string? Value)[] form =
        [
            ("grant_type", "authorization_code"), ("client_id", _application.ClientId), ("code", code), ("redirect_uri", Redirect), ("code_verifier", Verifier),
        ];
        return [.. form.Where(field => changes.All(change => change.Name != field.Name)), .. changes];
    }

    private Task<JsonNode> RedeemAsync(int status, string code, params (string Name, string? Value)[] changes) =>
        _fixture.Caller.TokenAsync(status, Redemption(code, changes));

    private Task<JsonNode> RefusedAsync(int error, string code, params (string Name, string? Value)[] changes) =>
        _fixture.Caller.RefusedAsync(400, "invalid_grant", error, Redemption(code, changes));

    private async Task FailedAsync(string error, int code, params (string Name, string Value)[] changes)
    {
        await _browser.GoAsync(Address(changes));
        Answered(error, code);
        Assert.Equal("s t&1", _browser.Answer()["state"]);
    }

    private void Answered(string error, int code)
    {
        var answer = _browser.Answer();
        Assert.Equal(error, answer["error"]);
        Assert.StartsWith($"AADSTS{code}: ", answer["error_description"]);
        Refused(code);
    }

    private void ErrorPage(int code)
    {
        Assert.Equal(HttpStatusCode.BadRequest, _browser.Status);
        Assert.Null(_browser.Left);
        Assert.Contains($"AADSTS{code}", _browser.Html);
        Refused(code);
    }

    private void Refused(int code) => Assert.StartsWith($"AADSTS{code}: ", _fixture.Emulator.Requests[^1].Refusal);

    private IEnumerable<(string? User, string Permission)> Consents() => _fixture.Emulator.Directory.Consents
        .Where(consent => consent.ClientId == _application.ClientId).Select(static consent => (consent.UserPrincipalName, consent.Permission));
}
