using System;
using System.Net.Http;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Http;

public class RateLimitTests
{
    [Fact]
    public async Task Requests_BeyondTheLimit_WaitForTheirTurn()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        await using TokenBucketRateLimiter limiter = Limiter(tokens: 1, queue: 1);
        using HttpClient client = Calls.Client(new() { RateLimiter = limiter });
        ApiRequest<NoContent> request = server.Request(client, ResponseBody.None()).Path("/");

        await request.SendAsync();
        Task<NoContent> waiting = request.SendAsync();

        Assert.Equal(1, limiter.GetStatistics()!.CurrentQueuedCount);
        Assert.Single(server.Requests);
        limiter.TryReplenish();
        await waiting;
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Requests_BeyondTheQueue_AreRefusedAtOnce()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        await using TokenBucketRateLimiter limiter = Limiter(tokens: 1, queue: 0);
        using HttpClient client = Calls.Client(new() { RateLimiter = limiter });
        ApiRequest<NoContent> request = server.Request(client, ResponseBody.None()).Path("/");

        await request.SendAsync();
        ApiTransportException error = await Assert.ThrowsAsync<ApiTransportException>(() => request.SendAsync());

        Assert.IsType<RequestLimitException>(error.InnerException);
        Assert.Contains("limit", error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Waiting_IsCancelled()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        await using TokenBucketRateLimiter limiter = Limiter(tokens: 1, queue: 1);
        using HttpClient client = Calls.Client(new() { RateLimiter = limiter });
        using CancellationTokenSource cancel = new();
        ApiRequest<NoContent> request = server.Request(client, ResponseBody.None()).Path("/");

        await request.SendAsync();
        Task<NoContent> waiting = request.SendAsync(cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Retries_Count()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, number) =>
        {
            context.Response.StatusCode = number == 0 ? 500 : 200;
            return Task.CompletedTask;
        });
        await using TokenBucketRateLimiter limiter = Limiter(tokens: 3, queue: 0);
        QuickTimeProvider time = new(TimeSpan.FromSeconds(90));
        using HttpClient client = Calls.Client(new() { RateLimiter = limiter, Retry = new() { TimeProvider = time } });

        await server.Request(client, ResponseBody.None()).Path("/").SendAsync();

        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    private static TokenBucketRateLimiter Limiter(int tokens, int queue) => new(new TokenBucketRateLimiterOptions
    {
        AutoReplenishment = false,
        TokenLimit = tokens,
        TokensPerPeriod = tokens,
        QueueLimit = queue,
        ReplenishmentPeriod = TimeSpan.FromTicks(1),
    });
}
