using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Http;

public sealed class RetryTests : IDisposable
{
    // Longer waits than this one are time-outs, which must not strike.
    private readonly QuickTimeProvider _time = new(TimeSpan.FromSeconds(90));
    private readonly HttpClient _client;

    public RetryTests() => _client = Calls.Client(new() { Retry = new() { TimeProvider = _time, MaxRetries = 3 } });

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Thu, 01 Jan 2026 00:00:45 GMT", 45)]
    [InlineData("Wed, 31 Dec 2025 00:00:00 GMT", 0)]
    public async Task Throttled_WithRetryAfter_WaitsAsTold(string retryAfter, int seconds)
    {
        await using LoopbackServer server = await Failing(1, 429, retryAfter);

        await Send(server, Method.POST);

        Assert.Equal(["body", "body"], server.Requests.Select(static request => request.Body));
        Assert.Equal(TimeSpan.FromSeconds(seconds), _time.Waits.Append(TimeSpan.Zero).First());
    }

    [Fact]
    public async Task Throttled_WithoutRetryAfter_WaitsAMinute()
    {
        await using LoopbackServer server = await Failing(1, 429);

        await Send(server, Method.POST);

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal([TimeSpan.FromSeconds(60)], _time.Waits);
    }

    [Fact]
    public async Task Throttled_ForTooLong_IsToldAtOnce()
    {
        await using LoopbackServer server = await Failing(9, 429, "301");

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => Send(server, Method.GET));

        Assert.Single(server.Requests);
        Assert.Equal(["301"], error.Headers["Retry-After"]);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Failure_OfAnUnsafeRequest_IsNotRepeated(int status)
    {
        await using LoopbackServer server = await Failing(1, status);

        await Assert.ThrowsAsync<ApiErrorException>(() => Send(server, Method.POST));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Failure_OfARepeatableRequest_IsRepeated(int status)
    {
        await using LoopbackServer server = await Failing(2, status);

        await Send(server, Method.POST, repeatable: true);

        Assert.Equal(["body", "body", "body"], server.Requests.Select(static request => request.Body));
        Assert.Equal(2, _time.Waits.Count);
    }

    [Theory]
    [InlineData(Method.GET)]
    [InlineData(Method.PUT)]
    [InlineData(Method.DELETE)]
    public async Task Failure_OfAnIdempotentMethod_IsRepeated(Method method)
    {
        await using LoopbackServer server = await Failing(1, 500);

        await Send(server, method);

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(Method.GET, false, 2)]
    [InlineData(Method.POST, true, 2)]
    public async Task Answer_ThatBreaksOff_IsAskedForAgain(Method method, bool repeatable, int times)
    {
        await using LoopbackServer server = await BreakingOff(times);

        var alert = await server.Request(_client, Calls.Alert, method, repeatable).SendAsync();
        var response = await server.Request(_client, Calls.Alert, method, repeatable).SendForResponseAsync();

        Assert.Equal("whole", alert.Title);
        Assert.Equal("whole", response.Body.Title);
        Assert.Equal(times + 2, server.Requests.Count);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], _time.Waits);
    }

    [Theory]
    [InlineData(Method.GET, 9, 4)]
    [InlineData(Method.POST, 1, 1)]
    public async Task Answer_ThatBreaksOffTooOftenOrToAnUnsafeRequest_IsAnError(Method method, int times, int requests)
    {
        await using LoopbackServer server = await BreakingOff(times);

        await Assert.ThrowsAsync<ApiTransportException>(() => server.Request(_client, Calls.Alert, method).SendAsync());

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task Stream_ThatBreaksOff_IsTheCallersToAskForAgain()
    {
        await using LoopbackServer server = await BreakingOff(9);

        var response = await server.Request(_client, Calls.Alert).SendForStreamAsync();
        await using var body = response.Body;
        await Assert.ThrowsAsync<ApiTransportException>(() => body.CopyToAsync(Stream.Null));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Failure_OfAPatch_IsNotRepeated()
    {
        await using LoopbackServer server = await Failing(1, 500);

        await Assert.ThrowsAsync<ApiErrorException>(() => Send(server, Method.PATCH));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Unavailable_WithRetryAfter_IsRepeatedForAnyRequest()
    {
        await using LoopbackServer server = await Failing(1, 503, "1");

        await Send(server, Method.POST);

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task Error_ThatDoesNotPass_IsNotRepeated(int status)
    {
        await using LoopbackServer server = await Failing(1, status);

        await Assert.ThrowsAsync<ApiErrorException>(() => Send(server, Method.GET));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Failure_ThatLasts_EndsAfterAllRetries()
    {
        await using LoopbackServer server = await Failing(9, 500);

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => Send(server, Method.GET));

        Assert.Equal(4, server.Requests.Count);
        Assert.Equal(HttpStatusCode.InternalServerError, error.StatusCode);
    }

    [Fact]
    public async Task Connection_ThatBreaks_IsRepeatedForIdempotentMethodsOnly()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(static (context, number) =>
        {
            if (number is 0 or 2)
            {
                context.Abort();
            }

            return Task.CompletedTask;
        });

        await Send(server, Method.PUT);
        await Assert.ThrowsAsync<ApiTransportException>(() => Send(server, Method.POST));

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Body_FromAStreamThatCannotSeek_IsSentOnce()
    {
        await using LoopbackServer server = await Failing(1, 429, "0");
        using ForwardStream stream = new([1, 2, 3]);

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => server.Request(_client, ResponseBody.None(), Method.PUT)
            .Path("/").StreamBody(stream, "application/octet-stream", true).SendAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, error.StatusCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Body_FromAStreamThatCanSeek_IsSentAgain()
    {
        await using LoopbackServer server = await Failing(1, 429, "0");
        using MemoryStream stream = new("xxbody"u8.ToArray());
        stream.Position = 2;

        await server.Request(_client, ResponseBody.None(), Method.PUT).Path("/").StreamBody(stream, "application/octet-stream", true).SendAsync();

        Assert.Equal(["body", "body"], server.Requests.Select(static request => request.Body));
    }

    [Fact]
    public async Task Wait_IsCancelled()
    {
        using CancellationTokenSource cancel = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            context.Response.Headers.RetryAfter = "200";
            await context.AnswerAsync(429, "text/plain", "");
            cancel.CancelAfter(200);
        });

        // 200 seconds do not pass on this clock.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => server.Request(_client, ResponseBody.None()).Path("/").SendAsync(cancel.Token));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Timeout_OfAnAttempt_IsRepeated()
    {
        TaskCompletionSource end = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((_, number) => number == 0 ? end.Task : Task.CompletedTask);
        using HttpClient client = Calls.Client(new()
        {
            AttemptTimeout = TimeSpan.FromMilliseconds(300),
            Retry = new() { Delay = TimeSpan.FromMilliseconds(1) },
        });

        await server.Request(client, ResponseBody.None()).Path("/").SendAsync();

        end.SetResult();
        Assert.Equal(2, server.Requests.Count);
    }

    private static Task<LoopbackServer> Failing(int times, int status, string? retryAfter = null)
        => LoopbackServer.StartAsync((context, number) =>
        {
            if (number < times)
            {
                context.Response.StatusCode = status;
                context.Response.Headers.RetryAfter = retryAfter;
            }

            return Task.CompletedTask;
        });

    private Task<NoContent> Send(LoopbackServer server, Method method, bool repeatable = false)
    {
        ApiRequest<NoContent> request = server.Request(_client, ResponseBody.None(), method, repeatable).Path("/");
        return (method is Method.GET or Method.DELETE ? request : request.TextBody("body", "text/plain", true)).SendAsync();
    }

    private static Task<LoopbackServer> BreakingOff(int times) => LoopbackServer.StartAsync(async (context, number) =>
    {
        const string Json = """{"title":"whole"}""";
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Json.Length;
        await context.Response.WriteAsync(number < times ? Json[..8] : Json);
    });
}
