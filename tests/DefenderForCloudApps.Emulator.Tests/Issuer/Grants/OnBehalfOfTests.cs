using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Grants;

public sealed class OnBehalfOfTests(IssuerFixture fixture) : IClassFixture<IssuerFixture>
{
    private IssuerCaller Caller => fixture.Caller;

    private EmulatedApplication Api => Caller.Application("SOC API");

    [Fact]
    public async Task Token_ForTheUsersToken_SpeaksForTheUser()
    {
        var token = new JsonWebToken((await Caller.TokenAsync(200, Form(await AssertionAsync())))["access_token"]!.GetValue<string>());
        Assert.Equal(("bob@contoso.example", "Investigation.read", Api.ClientId), (
            token.GetPayloadValue<string>("upn"), token.GetPayloadValue<string>("scp"), token.GetPayloadValue<string>("appid")));
    }

    [Fact]
    public async Task Assertion_ForTheServiceInstead_Is500131()
    {
        fixture.Emulator.Directory.Consent(Caller.Application("mdca").ClientId, null, "Investigation.read");
        var other = (await Caller.TokenAsync(200, Caller.Password(Caller.User("bob"))))["access_token"]!.GetValue<string>();
        await RefusedAsync(500131, other);
    }

    [Fact]
    public async Task Assertion_ThatHasExpired_Is500133()
    {
        var assertion = await AssertionAsync();
        fixture.Time.Advance(TimeSpan.FromHours(1));
        await RefusedAsync(500133, assertion);
    }

    [Fact]
    public async Task Assertion_OfAnotherIssuer_Is50013()
    {
        await using var other = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, TimeProvider = fixture.Time });
        await RefusedAsync(50013, other.Tokens.Sign(Api.ClientId, new Dictionary<string, object> { ["scp"] = "access_as_user", ["oid"] = Caller.User("bob").ObjectId }));
        await RefusedAsync(50013, "nonsense-nonsense");
    }

    [Fact]
    public Task Assertion_OfAnApplication_Is7000114() =>
        RefusedAsync(7000114, fixture.Emulator.Tokens.Sign(Api.ClientId, new Dictionary<string, object> { ["oid"] = Caller.User("bob").ObjectId }));

    [Fact]
    public async Task Permission_WithoutConsent_Is65001() =>
        await RefusedAsync(65001, await AssertionAsync(), ("scope", $"{IssuerCaller.Resource}/Investigation.manage"));

    [Fact]
    public async Task SecondFactor_ThatIsMissing_IsInteractionRequiredWithClaims_AndEndsWhenTheyArePassedOn()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess });
        using var caller = new IssuerCaller(emulator);
        var (api, mdca, carol) = (caller.Application("SOC API"), caller.Application("mdca"), caller.User("carol"));
        emulator.Directory.RequireMfaOf(carol.UserPrincipalName, required: false);
        emulator.Directory.RequireMfa(api.ClientId);
        var scope = $"{api.IdentifierUri!.OriginalString}/access_as_user";
        var weak = (await caller.TokenAsync(200, caller.Password(carol, scope)))["access_token"]!.GetValue<string>();
        (string, string?)[] Form(string assertion) =>
        [
            ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("requested_token_use", "on_behalf_of"), ("client_id", api.ClientId),
            ("client_secret", api.ClientSecret), ("assertion", assertion), ("scope", IssuerCaller.ReadScope),
        ];
        var refused = await caller.RefusedAsync(400, "interaction_required", 50076, Form(weak));
        var claims = refused["claims"]!.GetValue<string>();

        using var browser = new Browser(emulator);
        await browser.GoAsync($"/{emulator.TenantId}/oauth2/v2.0/authorize?client_id={mdca.ClientId}&response_type=code&redirect_uri=http%3A%2F%2Flocalhost"
            + $"&scope={Uri.EscapeDataString(scope)}&claims={Uri.EscapeDataString(claims)}");
        await browser.SignInAsync(carol);
        await browser.CodeAsync(caller.User("carol").VerificationCode);
        var strong = await caller.TokenAsync(
            200, ("grant_type", "authorization_code"), ("client_id", mdca.ClientId), ("code", browser.Answer()["code"]), ("redirect_uri", "http://localhost"));
        await caller.TokenAsync(200, Form(strong["access_token"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Request_WithoutItsUse_IsRefused()
    {
        await Caller.RefusedAsync(400, "invalid_request", 900144, Form("nonsense-nonsense", ("requested_token_use", "")));
        await Caller.RefusedAsync(400, "invalid_request", 9002313, Form("nonsense-nonsense", ("requested_token_use", "logon_cert")));
    }

    [Fact]
    public Task PublicClient_OnBehalfOfAnybody_Is7000114() =>
        RefusedAsync(7000114, "nonsense-nonsense", ("client_id", Caller.Application("mdca").ClientId), ("client_secret", ""));

    private async Task<string> AssertionAsync() => (await Caller.TokenAsync(
        200, Caller.Password(Caller.User("bob"), $"{Api.IdentifierUri!.OriginalString}/access_as_user")))["access_token"]!.GetValue<string>();

    private Task<JsonNode> RefusedAsync(int code, string assertion, params (string Name, string? Value)[] changes) =>
        Caller.RefusedAsync(400, "invalid_grant", code, Form(assertion, changes));

    private (string Name, string? Value)[] Form(string assertion, params (string Name, string? Value)[] changes)
    {
        (string Name, string? Value)[] form =
        [
            ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("requested_token_use", "on_behalf_of"), ("client_id", Api.ClientId),
            ("client_secret", Api.ClientSecret), ("assertion", assertion), ("scope", IssuerCaller.ReadScope),
        ];
        return Array.ConvertAll(form, field => Array.Find(changes, change => change.Name == field.Name) is { Name: not null } change ? change : field);
    }
}
