using System;
using System.Collections.Generic;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Answers;

public class JsonOrNullTests
{
    private static ResponseBody<Alert?> AlertOrNull => ResponseBody.JsonOrNull<Alert, Alert>();

    private static ResponseBody<int?> NumberOrNull => ResponseBody.JsonOrNull<int?, NullableCodec<int, Int32Codec>>();

    private static ResponseBody<IReadOnlyList<Alert>?> ListOrNull
        => ResponseBody.JsonOrNull<IReadOnlyList<Alert>, ListCodec<Alert, Alert>>();

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(200)]
    [InlineData(202)]
    public async Task Status_WithoutABody_IsNull(int status)
    {
        await using LoopbackServer server = await StartBodilessAsync(status);

        ApiResponse<Alert?> response = await server.Request(AlertOrNull).Path("/").SendForResponseAsync();

        Assert.Null(response.Body);
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Null(await server.Request(NumberOrNull).Path("/").SendAsync());
        Assert.Null(await server.Request(ListOrNull).Path("/").SendAsync());
        Assert.Equal("application/json", server.Requests.TryPeek(out ReceivedRequest? sent) ? sent.Headers["Accept"] : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData("\uFEFF")]
    [InlineData("null")]
    [InlineData(" null ")]
    public async Task Body_OfNothingOrNull_IsNull(string body)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(body);

        Assert.Null(await server.Request(AlertOrNull).Path("/").SendAsync());
        Assert.Null(await server.Request(NumberOrNull).Path("/").SendAsync());
        Assert.Null(await server.Request(ListOrNull).Path("/").SendAsync());
    }

    [Fact]
    public async Task Body_OfAValue_IsRead()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("""{"title":"t"}""", "0", """[{"title":"t"}]""", "[]");

        Assert.Equal("t", (await server.Request(AlertOrNull).Path("/").SendAsync())?.Title);
        Assert.Equal(0, await server.Request(NumberOrNull).Path("/").SendAsync());
        Assert.Equal("t", Assert.Single((await server.Request(ListOrNull).Path("/").SendAsync())!).Title);
        Assert.Empty((await server.Request(ListOrNull).Path("/").SendAsync())!);
    }

    [Theory]
    [InlineData("application/json", "nul", "not the JSON")]
    [InlineData("application/json", "null null", "not the JSON")]
    [InlineData("application/json", "{\"title\":\"secret\"", "not the JSON")]
    [InlineData("text/html", "<html>secret</html>", "HTML")]
    public async Task Body_ThatCannotBeRead_IsAContentError(string contentType, string body, string said)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, contentType, body);

        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(() => server.Request(AlertOrNull).Path("/").SendAsync());

        Assert.Contains(said, error.Message);
        Assert.DoesNotContain("secret", error.Message);
        Assert.IsType<JsonException>(error.InnerException);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(200)]
    public async Task PlainJson_WithoutABody_IsStillAContentError(int status)
    {
        await using LoopbackServer server = await StartBodilessAsync(status);

        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(() => server.Request(Calls.Alert).Path("/").SendAsync());

        Assert.Contains("no body", error.Message);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
    }

    [Fact]
    public async Task PlainJson_OfNull_IsStillAContentError()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("null");

        await Assert.ThrowsAsync<ApiContentException>(() => server.Request(Calls.Alert).Path("/").SendAsync());
        await Assert.ThrowsAsync<ApiContentException>(
            () => server.Request(ResponseBody.Json<int?, NullableCodec<int, Int32Codec>>()).Path("/").SendAsync());
    }

    [Fact]
    public async Task Error_WithoutABody_IsAnError()
    {
        await using LoopbackServer server = await StartBodilessAsync(404);

        await Assert.ThrowsAsync<ApiErrorException>(() => server.Request(AlertOrNull).Path("/").SendAsync());
    }

    [Fact]
    public async Task Body_ThatBreaksOffAtOnce_IsATransportError()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(static async (context, _) =>
        {
            context.Response.ContentLength = 10;
            await context.Response.Body.FlushAsync();
        });

        await Assert.ThrowsAsync<ApiTransportException>(() => server.Request(AlertOrNull).Path("/").SendAsync());
    }

    [Fact]
    public void Struct_WithoutNull_IsRefused()
        => Assert.Contains("Int32", Assert.Throws<InvalidOperationException>(() => ResponseBody.JsonOrNull<int, Int32Codec>()).Message);

    private static Task<LoopbackServer> StartBodilessAsync(int status) => LoopbackServer.StartAsync((context, _) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}
