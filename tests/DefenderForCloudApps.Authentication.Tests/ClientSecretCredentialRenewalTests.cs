using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class ClientSecretCredentialRenewalTests
{
    private static readonly TokenRequest s_any = new();

    // MSAL counts from the real time, which hardly passes here.
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task GetToken_QuarterOfTimeLeft_GivesTheOldAndRenewsInTheBackground()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var credential = Credential(issuer);
        var first = await credential.GetTokenAsync(s_any);
        _time.Advance(TimeSpan.FromMinutes(46));
        var gate = new TaskCompletionSource();
        issuer.Gate = gate.Task;
        issuer.Answer = context => AnswerAsync(issuer, context, refreshIn: 43_200);

        // The issuer does not answer, and still nobody waits.
        for (var caller = 0; caller < 100; caller++)
        {
            Assert.Equal(first.Value, (await credential.GetTokenAsync(s_any).WaitAsync(TimeSpan.FromSeconds(10))).Value);
        }

        await UntilAsync(() => issuer.TokenRequests.Count == 2);
        gate.SetResult();
        await UntilAsync(async () => (await credential.GetTokenAsync(s_any)).Value != first.Value);
        Assert.Equal(2, issuer.TokenRequests.Count);
    }

    [Fact]
    public async Task GetToken_BeforeItsTime_IsNotRenewed()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var credential = Credential(issuer);
        await credential.GetTokenAsync(s_any);
        _time.Advance(TimeSpan.FromMinutes(44));

        await credential.GetTokenAsync(s_any);
        await Task.Delay(100);

        Assert.Single(issuer.TokenRequests);
    }

    [Fact]
    public async Task GetToken_IssuerSaysWhenToRefresh_IsRenewedThen()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context => AnswerAsync(issuer, context, refreshIn: 900);
        var credential = Credential(issuer);
        await credential.GetTokenAsync(s_any);
        issuer.Answer = context => AnswerAsync(issuer, context, refreshIn: 43_200);
        _time.Advance(TimeSpan.FromMinutes(16));

        await UntilAsync(async () => (await credential.GetTokenAsync(s_any)).Value == "token2");

        Assert.Equal(2, issuer.TokenRequests.Count);
    }

    [Fact]
    public async Task GetToken_AboutToEnd_IsWaitedForByAll()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var credential = Credential(issuer);
        var first = await credential.GetTokenAsync(s_any);
        issuer.Answer = context => AnswerAsync(issuer, context, refreshIn: 43_200);
        _time.Advance(TimeSpan.FromMinutes(56));

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => credential.GetTokenAsync(s_any))));

        Assert.NotEqual(first.Value, Assert.Single(tokens.Select(token => token.Value).Distinct()));
        Assert.Equal(2, issuer.TokenRequests.Count);
    }

    [Fact]
    public async Task GetToken_AboutToEndAndIssuerDown_GivesTheOldUntilItEnds()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var credential = Credential(issuer);
        var first = await credential.GetTokenAsync(s_any);
        issuer.Answer = StandInIssuer.Error(400, "invalid_client", "AADSTS7000222", "Expired.");
        _time.Advance(TimeSpan.FromMinutes(57));

        var second = await credential.GetTokenAsync(s_any);
        _time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(first.Value, second.Value);
        await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetTokenAsync(s_any));
    }

    [Fact]
    public async Task GetToken_RenewalFails_IsTriedAgainHalfAMinuteLater()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var credential = Credential(issuer);
        var first = await credential.GetTokenAsync(s_any);
        issuer.Answer = StandInIssuer.Error(400, "invalid_client", "AADSTS7000222", "Expired.");
        _time.Advance(TimeSpan.FromMinutes(46));
        await credential.GetTokenAsync(s_any);
        await UntilAsync(() => issuer.TokenRequests.Count == 2);
        await Task.Delay(100);
        for (var caller = 0; caller < 10; caller++)
        {
            await credential.GetTokenAsync(s_any);
        }

        Assert.Equal(2, issuer.TokenRequests.Count);
        issuer.Answer = context => AnswerAsync(issuer, context, refreshIn: 43_200);
        _time.Advance(TimeSpan.FromSeconds(31));
        await UntilAsync(async () => (await credential.GetTokenAsync(s_any)).Value != first.Value);
        Assert.Equal(3, issuer.TokenRequests.Count);
    }

    [Fact]
    public async Task GetToken_OtherCredentialOfTheCache_SharesRequestAndRenewal()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var cache = TokenCache.InMemory();
        ClientSecretCredential[] credentials = [.. Enumerable.Range(0, 4).Select(_ => Credential(issuer, cache))];

        var tokens = await Task.WhenAll(Enumerable.Range(0, 200)
            .Select(caller => Task.Run(() => credentials[caller % credentials.Length].GetTokenAsync(s_any))));

        Assert.Single(tokens.Select(token => token.Value).Distinct());
        Assert.Single(issuer.TokenRequests);
    }

    // A token for a day: its time counts from the real one, and those of an hour would be due again by the test's.
    private static Task AnswerAsync(StandInIssuer issuer, Microsoft.AspNetCore.Http.HttpContext context, int refreshIn) =>
        StandInIssuer.WriteJsonAsync(context, 200, new()
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 86_400,
            ["refresh_in"] = refreshIn,
            ["access_token"] = "token" + issuer.TokenRequests.Count.ToString(CultureInfo.InvariantCulture),
        });

    private ClientSecretCredential Credential(StandInIssuer issuer, TokenCache? cache = null) => new(
        StandInIssuer.Tenant,
        issuer.ClientId,
        StandInIssuer.Secret,
        new ClientSecretCredentialOptions
        {
            Authority = issuer.Address,
            HttpClient = issuer.CreateClient(),
            TimeProvider = _time,
            TokenCache = cache,
        });

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var waiting = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(20), "It did not come to pass.");
            await Task.Delay(10);
        }
    }
}
