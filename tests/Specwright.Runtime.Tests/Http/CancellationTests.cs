using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Http;

/// <summary>Who cancels gets the own cancellation back, at whatever stage it strikes; a time-out is a failure of the call.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();

    public static TheoryData<AdapterKind> Both => Adapters.Both;

    public void Dispose() => _cancel.Dispose();

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Call_CancelledBefore_AsksForNoCredentialsAndSendsNothing(AdapterKind kind)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        Authentication authentication = new();
        await _cancel.CancelAsync();

        await AssertCancelledAsync(() => kind.Request(server, Calls.Alert, authentication: authentication).SendAsync(_cancel.Token));

        Assert.Empty(authentication.Claims);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Call_CancelledWhileItIsAuthenticated_SendsNothing(AdapterKind kind)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        Authentication authentication = new(_ =>
        {
            _cancel.Cancel();
            _cancel.Token.ThrowIfCancellationRequested();
        });

        await AssertCancelledAsync(() => kind.Request(server, Calls.Alert, authentication: authentication).SendAsync(_cancel.Token));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Call_CancelledBeforeTheAnswerBegins_Ends(AdapterKind kind)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) =>
        {
            _cancel.Cancel();
            return Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });

        await AssertCancelledAsync(() => kind.Request(server, Calls.Alert).SendAsync(_cancel.Token));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Call_CancelledWithinTheAnswer_EndsAndGivesTheConnectionUp(AdapterKind kind)
    {
        TaskCompletionSource given = new();
        await using LoopbackServer server = await Beginning(given);
        using AfterHeaders handler = new(_cancel.Cancel) { InnerHandler = ApiHttpPipeline.CreatePrimary() };
        using HttpClient client = new(handler);

        await AssertCancelledAsync(() => kind.Request(server, Calls.Alert, client: client).SendAsync(_cancel.Token));

        await given.Task;
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Call_CancelledWithinAnError_Ends(AdapterKind kind)
    {
        await using LoopbackServer server = await Beginning(new(), 500);
        using AfterHeaders handler = new(_cancel.Cancel) { InnerHandler = ApiHttpPipeline.CreatePrimary() };
        using HttpClient client = new(handler);

        await AssertCancelledAsync(() => kind.Request(server, Calls.Alert, client: client).SendAsync(_cancel.Token));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Stream_WhoseCallIsCancelled_EndsWithIt(AdapterKind kind)
    {
        await using LoopbackServer server = await Beginning(new());
        await using Stream stream = await kind.Request(server, ResponseBody.Stream()).SendAsync(_cancel.Token);
        await stream.ReadExactlyAsync(new byte[1]);
        Task<int> read = stream.ReadAsync(new byte[1]).AsTask();

        await _cancel.CancelAsync();

        await AssertCancelledAsync(() => read);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Stream_OfWhichOneReadIsCancelled_ThrowsTheReadersCancellation(AdapterKind kind)
    {
        using CancellationTokenSource call = new();
        await using LoopbackServer server = await Beginning(new());
        await using Stream stream = await kind.Request(server, ResponseBody.Stream()).SendAsync(call.Token);
        await stream.ReadExactlyAsync(new byte[1], CancellationToken.None);
        Task<int> read = stream.ReadAsync(new byte[1], _cancel.Token).AsTask();

        await _cancel.CancelAsync();

        await AssertCancelledAsync(() => read);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Timeout_OfTheHttpClient_IsNoCancellation(AdapterKind kind)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(
            static (context, _) => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted));
        using HttpClient client = new(ApiHttpPipeline.CreatePrimary()) { Timeout = TimeSpan.FromMilliseconds(200) };

        var error = await Assert.ThrowsAsync<ApiTransportException>(
            () => kind.Request(server, Calls.Alert, client: client).SendAsync(_cancel.Token));

        Assert.Equal("Test_Call: the service did not answer in time.", error.Message);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Timeout_OfAnAttempt_IsNoCancellation(AdapterKind kind)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(
            static (context, _) => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted));
        using HttpClient client = Calls.Client(new() { Retry = new() { MaxRetries = 0 }, AttemptTimeout = TimeSpan.FromMilliseconds(200) });

        var error = await Assert.ThrowsAsync<ApiTransportException>(
            () => kind.Request(server, Calls.Alert, client: client).SendAsync(_cancel.Token));

        Assert.Equal("Test_Call: the service did not answer within 0.2 seconds.", error.Message);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Pause_WithinTheAnswer_IsNoCancellation(AdapterKind kind)
    {
        TaskCompletionSource given = new();
        await using LoopbackServer server = await Beginning(given);

        var error = await Assert.ThrowsAsync<ApiTransportException>(() => kind.Request(server, Calls.Alert)
            .Option(new AnswerTimeout(TimeSpan.FromMilliseconds(200))).SendAsync(_cancel.Token));

        Assert.Equal("Test_Call: the answer stood still for 0.2 seconds.", error.Message);
        await given.Task;
    }

    private async Task AssertCancelledAsync(Func<Task> call)
    {
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(call);
        Assert.Equal(_cancel.Token, exception.CancellationToken);
    }

    /// <summary>Sends the beginning of an answer, and notes when its reader is gone.</summary>
    private static Task<LoopbackServer> Beginning(TaskCompletionSource gone, int status = 200) => LoopbackServer.StartAsync(async (context, _) =>
    {
        context.RequestAborted.Register(gone.SetResult);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{");
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
    });

    /// <summary>Does something when the headers of an answer are there.</summary>
    private sealed class AfterHeaders(Action act) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, CancellationToken.None);
            act();
            return response;
        }
    }
}
