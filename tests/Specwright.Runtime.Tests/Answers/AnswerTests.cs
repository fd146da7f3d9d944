using System;
using System.IO;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Answers;

public class AnswerTests
{
    [Fact]
    public async Task Json_IsRead_WithStatusAndHeaders()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.Headers["X-Trace"] = new(["a", "b"]);
            return context.AnswerAsync(201, "application/json", """{"title":"t"}""");
        });

        ApiResponse<Alert> response = await server.Request(Calls.Alert).Path("/").SendForResponseAsync();

        Assert.Equal("t", response.Body.Title);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(["a", "b"], response.Headers["x-trace"]);
        Assert.Equal(["application/json"], response.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Json_WithByteOrderMarkAndChunks_IsRead()
    {
        string json = "\uFEFF{\"title\":\"" + new string('x', 100_000) + "\"}";
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            return context.Response.WriteAsync(json);
        });

        Assert.Equal(100_000, (await server.Request(Calls.Alert).Path("/").SendAsync()).Title.Length);
    }

    [Theory]
    [InlineData("application/json", "", "no body")]
    [InlineData("application/json", " \n", "no body")]
    [InlineData("text/html", "<html>secret</html>", "HTML")]
    [InlineData("application/json", "\n<!DOCTYPE html>secret", "HTML")]
    [InlineData("text/html", "secret", "HTML")]
    [InlineData("application/json", "{\"title\":\"secret\"", "not the JSON")]
    [InlineData("application/json", "{\"title\":\"secret\"} x", "not the JSON")]
    [InlineData("application/json", "null", "null")]
    public async Task Json_ThatCannotBeRead_IsAContentError(string contentType, string body, string said)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, contentType, body);

        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(
            () => server.Request(Calls.Alert).Path("/v1/").Query("token", "hidden").SendAsync());

        Assert.Contains(said, error.Message);
        Assert.StartsWith("Test_Call: ", error.Message);
        Assert.DoesNotContain("secret", error.Message);
        Assert.Equal("Test_Call", error.Operation);
        Assert.Equal("GET", error.HttpMethod);
        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        Assert.Equal(200, error.ResponseStatusCode);
        Assert.Equal(new Uri(server.BaseUrl, "/v1/"), error.RequestUri);
        Assert.DoesNotContain("hidden", error.ToString());
    }

    [Fact]
    public async Task Json_ThatCannotBeRead_TellsWhere()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("""{"entities":[{"id":"x"}]}""");

        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(() => server.Request(Calls.Alert).Path("/").SendAsync());

        Assert.Equal("$.entities[0].id", Assert.IsType<JsonException>(error.InnerException).Path);
    }

    [Fact]
    public async Task Json_OfStatusWithoutContent_IsAContentError()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<ApiContentException>(() => server.Request(Calls.Alert).Path("/").SendAsync());
    }

    [Fact]
    public async Task Text_IsDecodedByItsCharset()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.ContentType = "text/plain; charset=\"iso-8859-1\"";
            return context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes("grüße")).AsTask();
        });

        Assert.Equal("grüße", await server.Request(ResponseBody.Text()).Path("/").SendAsync());
    }

    [Fact]
    public async Task Text_OfNothing_IsEmpty()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, "text/plain", "");

        Assert.Equal("", await server.Request(ResponseBody.Text()).Path("/").SendAsync());
    }

    [Fact]
    public async Task Stream_IsReadAsItArrives()
    {
        TaskCompletionSource goOn = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            await context.Response.Body.WriteAsync(new byte[] { 1 });
            await context.Response.Body.FlushAsync();
            await goOn.Task;
            await context.Response.Body.WriteAsync(new byte[] { 2 });
        });

        await using Stream stream = await server.Request(ResponseBody.Stream()).Path("/").SendAsync();

        byte[] buffer = new byte[8];
        Assert.Equal(1, await stream.ReadAsync(buffer));
        goOn.SetResult();
        Assert.Equal(1, await stream.ReadAsync(buffer));
        Assert.Equal(2, buffer[0]);
        Assert.Equal(0, await stream.ReadAsync(buffer));
    }

    [Fact]
    public async Task Body_ThatBreaksOff_IsATransportError()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(static async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{\"title\":");
            await context.Response.Body.FlushAsync();
        });

        ApiTransportException error = await Assert.ThrowsAsync<ApiTransportException>(() => server.Request(Calls.Alert).Path("/").SendAsync());

        Assert.NotNull(error.InnerException);
        Assert.Null(error.StatusCode);
        await using Stream stream = await server.Request(ResponseBody.Stream()).Path("/").SendAsync();
        await Assert.ThrowsAsync<ApiTransportException>(() => stream.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Body_ThatStandsStill_IsATransportError()
    {
        TaskCompletionSource end = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            await end.Task;
        });

        ApiTransportException error = await Assert.ThrowsAsync<ApiTransportException>(
            () => server.Request(Calls.Alert).Path("/").Option(new AnswerTimeout(TimeSpan.FromMilliseconds(200))).SendAsync());

        end.SetResult();
        Assert.Contains("stood still for 0.2 seconds", error.Message);
    }

    [Fact]
    public async Task Cancellation_WhileWaiting_IsTheCallersOwn()
    {
        TaskCompletionSource end = new();
        using CancellationTokenSource cancel = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync(async (_, _) =>
        {
            await cancel.CancelAsync();
            await end.Task;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Request(Calls.Alert).Path("/").SendAsync(cancel.Token));
        end.SetResult();
    }

    [Fact]
    public async Task Cancellation_WhileReading_IsTheCallersOwn()
    {
        TaskCompletionSource end = new();
        using CancellationTokenSource cancel = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            cancel.CancelAfter(100);
            await end.Task;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Request(Calls.Alert).Path("/").SendAsync(cancel.Token));
        end.SetResult();
    }

    [Fact]
    public async Task Answer_ThatDoesNotBegin_IsATransportError()
    {
        TaskCompletionSource end = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((_, _) => end.Task);
        using var client = Calls.Client(new() { Retry = new() { MaxRetries = 0 }, AttemptTimeout = TimeSpan.FromMilliseconds(200) });

        ApiTransportException error = await Assert.ThrowsAsync<ApiTransportException>(
            () => server.Request(client, Calls.Alert).Path("/").SendAsync());

        end.SetResult();
        Assert.Contains("within 0.2 seconds", error.Message);
    }

    [Fact]
    public async Task Connection_ThatFails_IsATransportError()
    {
        Uri nobody;
        await using (LoopbackServer server = await LoopbackServer.StartJsonAsync(""))
        {
            nobody = server.BaseUrl;
        }

        ApiRequest<Alert> request = new(Calls.Adapter(nobody), new ApiOperation<Alert>("Test_Call", Method.GET, Calls.Alert));
        ApiTransportException error = await Assert.ThrowsAsync<ApiTransportException>(() => request.Path("/").SendAsync());

        Assert.Equal("Test_Call: no connection could be made.", error.Message);
    }

    [Fact]
    public async Task Buffer_ForAClaimedLength_IsNotTakenOnTrust()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(static async (context, _) =>
        {
            context.Response.ContentLength = int.MaxValue;
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
        });
        long before = GC.GetTotalAllocatedBytes(precise: true);

        await Assert.ThrowsAsync<ApiTransportException>(() => server.Request(Calls.Alert).Path("/").SendAsync());

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 100_000_000);
    }
}
