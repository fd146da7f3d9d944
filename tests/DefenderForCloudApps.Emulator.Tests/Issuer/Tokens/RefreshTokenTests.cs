using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Tokens;

public sealed class RefreshTokenTests : IClassFixture<IssuerFixture>
{
    private readonly IssuerFixture _fixture;
    private readonly EmulatedApplication _application;

    public RefreshTokenTests(IssuerFixture fixture)
    {
        _fixture = fixture;
        _application = fixture.Emulator.Directory.RegisterApplication("Refreshes", isPublicClient: true);
        fixture.Emulator.Directory.Consent(_application.ClientId, null, "Investigation.read");
    }

    [Fact]
    public async Task Token_WhenRedeemed_BringsTheNextOneAndStaysGood()
    {
        var first = await FirstAsync();
        var answer = await RedeemAsync(200, first);
        Assert.NotEqual(first, answer["refresh_token"]!.GetValue<string>());
        Assert.Equal("Investigation.read", new JsonWebToken(answer["access_token"]!.GetValue<string>()).GetPayloadValue<string>("scp"));
        await RedeemAsync(200, first);
        await RedeemAsync(200, answer["refresh_token"]!.GetValue<string>());
    }

    [Fact]
    public async Task Token_ForAnotherApi_NeedsItsConsent()
    {
        var token = await FirstAsync();
        await RefusedAsync(65001, token, ("scope", $"{IssuerCaller.Resource}/Discovery.read"));
        _fixture.Emulator.Directory.Consent(_application.ClientId, "bob@contoso.example", "Discovery.read");
        var answer = await RedeemAsync(200, token, ("scope", $"{IssuerCaller.Resource}/Discovery.read"));
        Assert.NotNull(answer["refresh_token"]);
    }

    [Fact]
    public async Task Token_OfARevokedUser_Is50173()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, TimeProvider = _fixture.Time });
        using var caller = new IssuerCaller(emulator);
        var mdca = caller.Application("mdca");
        emulator.Directory.Consent(mdca.ClientId, null, "Investigation.read");
        var token = (await caller.TokenAsync(200, caller.Password(caller.User("bob"), $"offline_access {IssuerCaller.ReadScope}")))["refresh_token"]!.GetValue<string>();
        var ofAlice = (await caller.TokenAsync(200, caller.Password(caller.User("alice"), $"offline_access {IssuerCaller.ReadScope}")))["refresh_token"]!.GetValue<string>();
        _fixture.Time.Advance(TimeSpan.FromSeconds(1));
        emulator.Directory.RevokeTokens("bob@contoso.example");
        await caller.RefusedAsync(400, "invalid_grant", 50173, ("grant_type", "refresh_token"), ("client_id", mdca.ClientId), ("refresh_token", token));
        await caller.TokenAsync(200, ("grant_type", "refresh_token"), ("client_id", mdca.ClientId), ("refresh_token", ofAlice));
        emulator.Directory.SetUserEnabled("alice@contoso.example", false);
        await caller.RefusedAsync(400, "invalid_grant", 50057, ("grant_type", "refresh_token"), ("client_id", mdca.ClientId), ("refresh_token", ofAlice));
        emulator.Directory.SetUserEnabled("alice@contoso.example", true);
        emulator.Directory.RequireMfaOf("alice@contoso.example");
        await caller.RefusedAsync(400, "invalid_grant", 50079, ("grant_type", "refresh_token"), ("client_id", mdca.ClientId), ("refresh_token", ofAlice));
    }

    [Fact]
    public async Task Token_NotUsedForNinetyDays_Is700082()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, TimeProvider = _fixture.Time });
        using var caller = new IssuerCaller(emulator);
        var mdca = caller.Application("mdca");
        emulator.Directory.Consent(mdca.ClientId, null, "Investigation.read");
        var first = (await caller.TokenAsync(200, caller.Password(caller.User("bob"), $"offline_access {IssuerCaller.ReadScope}")))["refresh_token"]!.GetValue<string>();
        _fixture.Time.Advance(TimeSpan.FromDays(89));
        var next = (await caller.TokenAsync(200, ("grant_type", "refresh_token"), ("client_id", mdca.ClientId), ("refresh_token", first)))["refresh_token"]!.GetValue<string>();
        _fixture.Time.Advance(TimeSpan.FromDays(1));
        await caller.RefusedAsync(400, "invalid_grant", 700082, ("grant_type", "refresh_token"), ("client_id", mdca.ClientId), ("refresh_token", first));
        await caller.TokenAsync(200, ("grant_type", "refresh_token"), ("client_id", mdca.ClientId), ("refresh_token", next));
    }

    [Fact]
    public async Task Token_OfAnotherClient_Is70000() =>
        await RefusedAsync(70000, await FirstAsync(), ("client_id", _fixture.Emulator.Directory.RegisterApplication("Other", isPublicClient: true).ClientId));

    [Fact]
    public Task Token_ThatIsNone_Is70000() => RefusedAsync(70000, "1.nonsense-nonsense");

    [Fact]
    public async Task Token_RedeemedInALoop_Is50196()
    {
        var token = await FirstAsync();
        for (var i = 0; i < RefreshToken.LoopThreshold; i++)
        {
            await RedeemAsync(200, token);
        }

        await RefusedAsync(50196, token);
        _fixture.Time.Advance(RefreshToken.LoopWindow);
        await RedeemAsync(200, token);
    }

    private async Task<string> FirstAsync() => (await _fixture.Caller.TokenAsync(
        200, _fixture.Caller.Password(_fixture.Caller.User("bob"), $"offline_access {IssuerCaller.ReadScope}", application: _application)))["refresh_token"]!.GetValue<string>();

    private Task<JsonNode> RedeemAsync(int status, string token, params (string Name, string? Value)[] changes) => _fixture.Caller.TokenAsync(status, Form(token, changes));

    private Task<JsonNode> RefusedAsync(int code, string token, params (string Name, string? Value)[] changes) =>
        _fixture.Caller.RefusedAsync(400, "invalid_grant", code, Form(token, changes));

    private (string Name, string? Value)[] Form(string token, (string Name, string? Value)[] changes) =>
    [
        ("grant_type", "refresh_token"), ("refresh_token", token), .. changes,
        .. Array.Exists(changes, static change => change.Name == "client_id") ? [] : new (string, string?)[] { ("client_id", _application.ClientId) },
    ];
}
