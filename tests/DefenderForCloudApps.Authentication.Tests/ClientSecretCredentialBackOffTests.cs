using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class ClientSecretCredentialBackOffTests
{
    private static readonly TokenRequest s_any = new();

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Theory]
    [InlineData(429, false)]
    [InlineData(429, true)]
    [InlineData(503, false)]
    public async Task GetToken_LongPause_FailsAllAtOnceWithoutAskingUntilItIsOver(int status, bool asDate)
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context => BusyAsync(context, status, asDate ? _time.GetUtcNow().AddMinutes(2).ToString("R", CultureInfo.InvariantCulture) : "120");
        var credential = Credential(issuer);
        await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetTokenAsync(s_any));
        var asked = issuer.TokenRequests.Count;

        var failures = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(
            () => Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetTokenAsync(s_any)))));

        Assert.Equal(asked, issuer.TokenRequests.Count);
        Assert.All(failures, failure => Assert.Matches("was not asked again: wait 1[12][0-9] seconds", failure.Message));

        // MSAL remembers the pause too, by the system's clock: it is asked again, and that is all that can be seen here.
        _time.Advance(TimeSpan.FromSeconds(121));
        var after = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetTokenAsync(s_any));
        Assert.DoesNotContain("was not asked again", after.Message);
    }

    [Fact]
    public async Task GetToken_ShortPause_IsWaitedForOnceByAll()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context => issuer.TokenRequests.Count == 1 ? BusyAsync(context, 429, "1") : issuer.IssueAsync(context);
        var credential = Credential(issuer, TimeProvider.System);

        var callers = Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => credential.GetTokenAsync(s_any))));

        Assert.Single((await callers).Select(token => token.Value).Distinct());
        Assert.Equal(2, issuer.TokenRequests.Count);
    }

    [Fact]
    public async Task GetToken_ThrottledAgainAfterShortPause_Fails()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context => BusyAsync(context, 429, "1");

        var caller = Credential(issuer, TimeProvider.System).GetTokenAsync(s_any);

        Assert.Contains("throttling", (await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => caller)).Message);
        Assert.Equal(2, issuer.TokenRequests.Count);
    }

    [Fact]
    public async Task GetToken_WithoutRetryAfter_FailsAndNextCallerWaitsAFewSeconds()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context => BusyAsync(context, 429, null);
        var credential = Credential(issuer);
        await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetTokenAsync(s_any));
        issuer.Answer = null;

        var next = credential.GetTokenAsync(s_any);
        await Task.Delay(200);
        Assert.Single(issuer.TokenRequests);
        await PassAsync(next);

        Assert.NotEmpty((await next).Value);
    }

    [Fact]
    public async Task GetToken_ThrottledWhileTokenIsUsable_GivesTheToken()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var credential = Credential(issuer);
        var first = await credential.GetTokenAsync(s_any);
        issuer.Answer = context => BusyAsync(context, 429, "600");
        _time.Advance(TimeSpan.FromMinutes(56));

        var second = await credential.GetTokenAsync(s_any);
        var third = await credential.GetTokenAsync(s_any);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(first.Value, third.Value);
        Assert.Equal(2, issuer.TokenRequests.Count);
    }

    private static Task BusyAsync(HttpContext context, int status, string? retryAfter)
    {
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return StandInIssuer.Error(status, "temporarily_unavailable", "AADSTS50196", "Too many requests.")(context);
    }

    private async Task PassAsync(Task caller)
    {
        for (var second = 0; second < 60 && !caller.IsCompleted; second++)
        {
            await Task.WhenAny(caller, Task.Delay(100));
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private ClientSecretCredential Credential(StandInIssuer issuer, TimeProvider? time = null) => new(
        StandInIssuer.Tenant,
        issuer.ClientId,
        StandInIssuer.Secret,
        new ClientSecretCredentialOptions { Authority = issuer.Address, HttpClient = issuer.CreateClient(), TimeProvider = time ?? _time });
}
