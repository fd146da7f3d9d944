using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Grants;

public sealed class PasswordTests : IClassFixture<IssuerFixture>
{
    private readonly IssuerFixture _fixture;
    private readonly EmulatedApplication _application;

    public PasswordTests(IssuerFixture fixture)
    {
        _fixture = fixture;
        _application = fixture.Emulator.Directory.RegisterApplication("Passwords", isPublicClient: true);
        fixture.Emulator.Directory.Consent(_application.ClientId, null, "Investigation.read");
    }

    private IssuerCaller Caller => _fixture.Caller;

    private EmulatedDirectory Directory => _fixture.Emulator.Directory;

    [Fact]
    public async Task Token_ForNameAndPassword_SpeaksForTheUser()
    {
        var answer = await Caller.TokenAsync(200, [.. Form("bob"), ("client_info", "1")]);
        var token = new JsonWebToken(answer["access_token"]!.GetValue<string>());
        Assert.Equal(("bob@contoso.example", "Investigation.read", "user"), (token.GetPayloadValue<string>("upn"), token.GetPayloadValue<string>("scp"), token.GetPayloadValue<string>("idtyp")));
        Assert.Equal(["pwd"], token.GetPayloadValue<string[]>("amr"));
        Assert.NotNull(answer["client_info"]);
        Assert.Null(answer["refresh_token"]);
        using var api = ApiCaller.WithBearer(_fixture.Emulator, answer["access_token"]!.GetValue<string>());
        Assert.True((await api.GetAsync("v1/files/?limit=1")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Token_FormTooLarge_IsMalformed() =>
        await Caller.RefusedAsync(400, "invalid_request", 9002313, [.. Form("bob"), ("padding", new string('a', 5_000_000))]);

    [Fact]
    public async Task Token_HoldsEverythingThatWasConsentedTo()
    {
        Directory.Consent(_application.ClientId, "alice@contoso.example", "Settings.manage");
        Assert.Equal("Investigation.read Settings.manage", Scp(await Caller.TokenAsync(200, Form("alice"))));
        Assert.Equal("Investigation.read", Scp(await Caller.TokenAsync(200, Form("bob", IssuerCaller.DefaultScope))));
    }

    [Fact]
    public async Task Token_WithoutAnApi_IsForGraph()
    {
        var token = new JsonWebToken((await Caller.TokenAsync(200, Form("bob", "openid profile email")))["id_token"]!.GetValue<string>());
        Assert.Equal("bob@contoso.example", token.GetPayloadValue<string>("email"));
    }

    [Fact]
    public Task User_Unknown_Is50034() => RefusedAsync(50034, Form("bob", change: ("username", "nobody@contoso.example")));

    [Fact]
    public Task User_WithAWrongPassword_Is50126() => RefusedAsync(50126, Form("bob", change: ("password", "a-wrong-password")));

    [Fact]
    public Task User_Disabled_Is50057() => RefusedAsync(50057, Form("dave"));

    [Fact]
    public Task User_DisabledWithAWrongPassword_IsNotGivenAway() => RefusedAsync(50126, Form("dave", change: ("password", "a-wrong-password")));

    [Fact]
    public async Task User_WithAnExpiredPassword_Is50055() =>
        Assert.Equal("user_password_expired", (await RefusedAsync(50055, Form("erin")))["suberror"]!.GetValue<string>());

    [Fact]
    public async Task User_WhoNeedsASecondFactor_Is50076()
    {
        var body = await RefusedAsync(50076, Form("carol"));
        Assert.Equal("basic_action", body["suberror"]!.GetValue<string>());
        Assert.Contains("capolids", body["claims"]!.GetValue<string>());
    }

    [Fact]
    public async Task User_WhoHasNoSecondFactorYet_Is50079()
    {
        Directory.RequireMfa(_application.ClientId);
        await RefusedAsync(50079, Form("bob"));
        Directory.RequireMfa(_application.ClientId, required: false);
        await Caller.TokenAsync(200, Form("bob"));
    }

    [Fact]
    public async Task Claims_ForThePolicy_NeedTheSecondFactor() => await RefusedAsync(
        50079, [.. Form("bob"), ("claims", """{"access_token":{"capolids":{"essential":true,"values":["0d1e6c3a-41c5-4b0f-9a5e-8f6f9b0c7d21"]}}}""")]);

    [Fact]
    public async Task ConditionalAccess_ThatBlocks_Is53003()
    {
        Directory.BlockAccess(_application.ClientId);
        Assert.NotNull((await RefusedAsync(53003, Form("bob")))["claims"]);
        Directory.BlockAccess(_application.ClientId, blocked: false);
        await Caller.TokenAsync(200, Form("bob"));
    }

    [Fact]
    public async Task Consent_ThatIsMissing_Is65001()
    {
        var body = await RefusedAsync(65001, Form("bob", $"{IssuerCaller.Resource}/Discovery.read"));
        Assert.Equal("consent_required", body["suberror"]!.GetValue<string>());
        Directory.RevokeConsents(_application.ClientId);
        await RefusedAsync(65001, Form("bob", IssuerCaller.DefaultScope));
    }

    [Fact]
    public async Task Account_AfterTenWrongPasswords_Is50053ForAMinute()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, TimeProvider = _fixture.Time });
        using var caller = new IssuerCaller(emulator);
        emulator.Directory.Consent(caller.Application("mdca").ClientId, null, "Investigation.read");
        for (var i = 0; i < 10; i++)
        {
            await caller.RefusedAsync(400, "invalid_grant", 50126, caller.Password(caller.User("bob"), password: "a-wrong-password"));
        }

        Assert.NotNull(caller.User("bob").LockedUntil);
        await caller.RefusedAsync(400, "invalid_grant", 50053, caller.Password(caller.User("bob")));
        _fixture.Time.Advance(TimeSpan.FromMinutes(1));
        await caller.TokenAsync(200, caller.Password(caller.User("bob")));
    }

    [Fact]
    public async Task Password_ThatWasReset_IsAnother()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess });
        using var caller = new IssuerCaller(emulator);
        emulator.Directory.Consent(caller.Application("mdca").ClientId, null, "Investigation.read");
        var old = caller.User("erin").Password;
        Assert.Equal(emulator.Directory.ResetPassword("erin@contoso.example"), caller.User("erin").Password);
        await caller.RefusedAsync(400, "invalid_grant", 50126, caller.Password(caller.User("erin"), password: old));
        await caller.TokenAsync(200, caller.Password(caller.User("erin")));
    }

    [Theory]
    [InlineData("common", "invalid_request", 9001023)]
    [InlineData("consumers", "invalid_request", 9002332)]
    public async Task Tenant_LeftOpenToEverybody_IsRefused(string tenant, string error, int code) =>
        Caller.Error(await Caller.PostAsync($"/{tenant}/oauth2/v2.0/token", 400, Form("bob")), error, code);

    [Fact]
    public async Task Tenant_LeftToTheUser_IsTheUsers() => await Caller.PostAsync("/organizations/oauth2/v2.0/token", 200, Form("bob"));

    [Theory]
    [InlineData("username")]
    [InlineData("password")]
    public Task Parameter_ThatIsMissing_Is900144(string name) => Caller.RefusedAsync(400, "invalid_request", 900144, Form("bob", change: (name, "")));

    private static string Scp(JsonNode answer) => new JsonWebToken(answer["access_token"]!.GetValue<string>()).GetPayloadValue<string>("scp");

    private Task<JsonNode> RefusedAsync(int code, (string Name, string? Value)[] form) => Caller.RefusedAsync(400, "invalid_grant", code, form);

    private (string Name, string? Value)[] Form(string alias, string scope = IssuerCaller.ReadScope, (string Name, string Value)? change = null) =>
        [.. Caller.Password(Caller.User(alias), scope, application: _application).Select(field => field.Name == change?.Name ? (field.Name, change.Value.Value) : field)];
}
