using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.DeviceCode;

public sealed class DeviceCodeTests : IClassFixture<IssuerFixture>, IDisposable
{
    private readonly IssuerFixture _fixture;
    private readonly EmulatedApplication _application;
    private readonly Browser _browser;

    public DeviceCodeTests(IssuerFixture fixture)
    {
        _fixture = fixture;
        _browser = new Browser(fixture.Emulator);
        _application = fixture.Emulator.Directory.RegisterApplication("Television", isPublicClient: true);
    }

    private EmulatedUser Bob => _fixture.Caller.User("bob");

    [Fact]
    public async Task Device_WhoseUserSignsInAndConsents_GetsItsTokensOnce()
    {
        var device = await BeginAsync();
        Assert.Equal((900, 1), (device["expires_in"]!.GetValue<int>(), device["interval"]!.GetValue<int>()));
        Assert.Contains(Text(device, "user_code"), Text(device, "message"));
        Assert.Matches("^[B-DF-HJ-NP-TV-XZ]{9}$", Text(device, "user_code"));
        await PollAsync("authorization_pending", 70016, device);

        await EnterAsync(Text(device, "user_code").ToLowerInvariant());
        await _browser.SignInAsync(Bob);
        Assert.Contains("Investigation.read", _browser.Html);
        await _browser.AcceptAsync();
        Assert.Contains("signed in", _browser.Html);

        var answer = await _fixture.Caller.TokenAsync(200, Form(device));
        Assert.Equal("bob@contoso.example", new JsonWebToken(answer["access_token"]!.GetValue<string>()).GetPayloadValue<string>("upn"));
        Assert.NotNull(answer["refresh_token"]);
        Assert.NotNull(answer["id_token"]);
        await PollAsync("bad_verification_code", 70018, device);
        Assert.Equal("Investigation.read", _fixture.Emulator.Directory.Consents.Single(consent => consent.ClientId == _application.ClientId).Permission);
    }

    [Fact]
    public async Task Device_ThatHurries_IsToldToSlowDown()
    {
        var device = await BeginAsync();
        await PollAsync("authorization_pending", 70016, device);
        await PollAsync("slow_down", 70016, device);
    }

    [Fact]
    public async Task Device_WhoseUserDeclines_IsDeclined_EvenIfItWasConsentedToBefore()
    {
        _fixture.Emulator.Directory.Consent(_application.ClientId, null, "Investigation.read");
        var device = await BeginAsync();
        await (await EnterAsync(Text(device, "user_code"))).SignInAsync(Bob);
        await _browser.CancelAsync();
        await PollAsync("authorization_declined", 65004, device);
        await EnterAsync(Text(device, "user_code"));
        Assert.StartsWith("AADSTS70018: ", _fixture.Emulator.Requests[^1].Refusal);
    }

    [Fact]
    public async Task Device_ThatAsksForASignInOnly_GetsOne()
    {
        var device = await BeginAsync("openid profile");
        await (await EnterAsync(Text(device, "user_code"))).SignInAsync(Bob);
        await _browser.AcceptAsync();
        Assert.NotNull((await _fixture.Caller.TokenAsync(200, Form(device)))["id_token"]);
        Assert.DoesNotContain(_fixture.Emulator.Directory.Consents, consent => consent.ClientId == _application.ClientId);
    }

    [Fact]
    public async Task Code_ThatHasExpired_Is70020AtTheDeviceAnd70019AtThePage()
    {
        var device = await BeginAsync();
        _fixture.Time.Advance(TimeSpan.FromMinutes(15));
        await PollAsync("expired_token", 70020, device);
        await EnterAsync(Text(device, "user_code"));
        Assert.Contains("AADSTS70019", _browser.Html);
    }

    [Fact]
    public async Task Code_ThatIsNone_Is70018()
    {
        await _fixture.Caller.RefusedAsync(
            400, "bad_verification_code", 70018, ("grant_type", "device_code"), ("client_id", _application.ClientId), ("device_code", "nonsense-nonsense"));
        await EnterAsync("NONSENSE");
        Assert.Contains("AADSTS70018", _browser.Html);
    }

    [Fact]
    public async Task Code_OfAnotherClient_Is70018()
    {
        var device = await BeginAsync();
        await _fixture.Caller.RefusedAsync(
            400, "bad_verification_code", 70018, ("grant_type", "device_code"), ("client_id", _fixture.Caller.Application("mdca").ClientId), ("device_code", Text(device, "device_code")));
    }

    [Fact]
    public async Task Page_WithACodeInItsAddress_IsFilledIn()
    {
        await _browser.GoAsync("/devicelogin?user_code=BCDFGHJKL");
        Assert.Contains("value=\"BCDFGHJKL\"", _browser.Html);
    }

    [Fact]
    public async Task Form_OfAnotherBrowser_IsRefused()
    {
        var device = await BeginAsync();
        await _browser.GoAsync("/devicelogin");
        _browser.Cookies["__Host-browser"] = "another";
        await _browser.SubmitAsync(("user_code", Text(device, "user_code")));
        Assert.Contains("AADSTS50089", _browser.Html);
    }

    [Fact]
    public async Task Request_WithAMistake_IsRefused()
    {
        await RefusedAsync("unauthorized_client", 700016, ("client_id", Guid.NewGuid().ToString()), ("scope", IssuerCaller.ReadScope));
        await RefusedAsync("invalid_request", 900144, ("client_id", _application.ClientId));
        await RefusedAsync("invalid_client", 650053, ("client_id", _application.ClientId), ("scope", $"{IssuerCaller.Resource}/Nothing.read"));
    }

    public void Dispose() => _browser.Dispose();

    private async Task RefusedAsync(string error, int code, params (string Name, string? Value)[] form) =>
        _fixture.Caller.Error(await _fixture.Caller.PostAsync($"/{_fixture.Emulator.TenantId}/oauth2/v2.0/devicecode", 400, form), error, code);

    private Task<JsonNode> BeginAsync(string scope = $"openid profile offline_access {IssuerCaller.ReadScope}") => _fixture.Caller.PostAsync(
        "/organizations/oauth2/v2.0/devicecode", 200, ("client_id", _application.ClientId), ("scope", scope));

    private async Task<Browser> EnterAsync(string userCode) => await (await _browser.GoAsync("/devicelogin")).SubmitAsync(("user_code", userCode));

    private async Task PollAsync(string error, int code, JsonNode device) => await _fixture.Caller.RefusedAsync(400, error, code, Form(device));

    private (string Name, string? Value)[] Form(JsonNode device) =>
        [("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("client_id", _application.ClientId), ("device_code", Text(device, "device_code"))];

    private static string Text(JsonNode device, string name) => device[name]!.GetValue<string>();
}
