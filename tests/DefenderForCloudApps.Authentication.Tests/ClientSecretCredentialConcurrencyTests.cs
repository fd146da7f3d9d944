using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class ClientSecretCredentialConcurrencyTests
{
    private static readonly Uri s_api = new("https://contoso.eu.portal.cloudappsecurity.com/");

    [Fact]
    public async Task GetToken_ManyColdCallers_ShareOneRequest()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var gate = new TaskCompletionSource();
        issuer.Gate = gate.Task;
        var credential = issuer.CreateCredential();

        var callers = Enumerable.Range(0, 200)
            .Select(_ => Task.Run(() => credential.GetAuthorizationTokenAsync(s_api)))
            .ToList();
        await UntilAsync(() => issuer.TokenRequests.Count > 0);
        await Task.Delay(100);
        gate.SetResult();
        var tokens = await Task.WhenAll(callers);

        Assert.Single(tokens.Distinct());
        Assert.Single(issuer.TokenRequests);
    }

    [Fact]
    public async Task GetToken_OneCallerCancels_OthersGetTheToken()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var gate = new TaskCompletionSource();
        issuer.Gate = gate.Task;
        var credential = issuer.CreateCredential();
        using var impatience = new CancellationTokenSource();

        // The first caller is the one whose call started the request.
        var first = credential.GetAuthorizationTokenAsync(s_api, null, impatience.Token);
        var second = credential.GetAuthorizationTokenAsync(s_api);
        var third = credential.GetAuthorizationTokenAsync(s_api);
        await UntilAsync(() => issuer.TokenRequests.Count > 0);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Equal(await second, await third);
        Assert.Single(issuer.TokenRequests);
    }

    [Fact]
    public async Task GetToken_EveryCallerCancels_EndsRequestAndNextCallerStartsAnew()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var aborted = new TaskCompletionSource();
        issuer.Answer = async context =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            await aborted.Task;
        };
        var credential = issuer.CreateCredential();
        using var impatience = new CancellationTokenSource();

        var only = credential.GetAuthorizationTokenAsync(s_api, null, impatience.Token);
        await UntilAsync(() => issuer.TokenRequests.Count > 0);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(10));
        issuer.Answer = null;

        Assert.NotEmpty(await credential.GetAuthorizationTokenAsync(s_api));
    }

    [Fact]
    public async Task GetToken_CancelledBeforehand_MakesNoRequest()
    {
        await using var issuer = await StandInIssuer.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await issuer.CreateCredential().GetAuthorizationTokenAsync(s_api, null, new CancellationToken(canceled: true)));

        Assert.Empty(issuer.TokenRequests);
    }

    [Fact]
    public async Task GetToken_AfterSharedFailure_AsksAgain()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = StandInIssuer.Error(400, "invalid_request", "AADSTS900144", "Malformed.");
        var credential = issuer.CreateCredential();
        await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetAuthorizationTokenAsync(s_api));
        issuer.Answer = null;

        Assert.NotEmpty(await credential.GetAuthorizationTokenAsync(s_api));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            await Task.Delay(10, limit.Token);
        }
    }
}
