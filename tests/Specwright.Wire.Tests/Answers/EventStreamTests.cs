using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Specwright.Runtime;
using Xunit;

namespace Specwright.Wire.Tests.Answers;

public sealed class EventStreamTests
{
    private const string Tell = """
        var told = new StringBuilder();
        await foreach (var e in client.WatchAsync())
        {
            told.Append($"[{e.Event}|{e.Id}|{e.Retry?.TotalMilliseconds}|{e.Text}]");
        }

        return told.ToString();
        """;

    [Theory]
    [InlineData("data: a\n\n", "[message|||a]")]
    [InlineData("data:a\n\ndata:  b\n\n", "[message|||a][message||| b]")]
    [InlineData("data: a\ndata: b\ndata\ndata:\n\n", "[message|||a\nb\n\n]")]
    [InlineData("event: add\nid: 7\nretry: 250\ndata: x\n\ndata: y\n\n", "[add|7|250|x][message|7||y]")]
    [InlineData(": comment\n\nevent: lonely\n\nid: 1\n\ndata: a\n\n", "[message|1||a]")]
    [InlineData("data: a\r\rdata: b\r\r", "[message|||a][message|||b]")]
    [InlineData("data: a\r\ndata: b\r\n\r\n", "[message|||a\nb]")]
    [InlineData("data: a\n\rdata: b\r\n\n", "[message|||a][message|||b]")]
    [InlineData("\uFEFFdata: a\n\n", "[message|||a]")]
    [InlineData("id: 1\ndata: a\n\nid\ndata: b\n\nid: 2\0\ndata: c\n\n", "[message|1||a][message|||b][message|||c]")]
    [InlineData("retry: 1x\nDATA: no\nunknown: no\ndata: grüße 👋\n\n", "[message|||grüße 👋]")]
    [InlineData("", "")]
    [InlineData(":\n", "")]
    public async Task Events_OfEveryForm_AreRead(string stream, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, "text/event-stream; charset=utf-8", stream);

        Assert.Equal(expected, await Client("{}").RunAsync(server, Tell));
        Assert.Equal("text/event-stream", server.Only.Headers["Accept"]);
    }

    [Theory]
    [InlineData("event: add\r", "\ndata: x\r", "\n\r", "\n", "[add|||x]")]
    [InlineData("d", "ata: gr\u00fc", "\u00dfe\n\nda", "ta: b\n\n", "[message|||grüße][message|||b]")]
    public async Task Events_InAnyPieces_AreTheSame(string first, string second, string third, string fourth, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach (var piece in (string[])[first, second, third, fourth])
            {
                await context.Response.WriteAsync(piece);
                await context.Response.Body.FlushAsync();
                await Task.Delay(20);
            }
        });

        Assert.Equal(expected, await Client("{}").RunAsync(server, Tell));
    }

    [Theory]
    [InlineData("schema: { type: object, required: [x], properties: { x: { type: integer } } }")]
    [InlineData("schema: { type: array, items: { type: object, required: [x], properties: { x: { type: integer } } } }")]
    [InlineData("schema: { type: object, properties: { event: { type: string }, data: { type: object, required: [x], properties: { x: { type: integer } } } } }")]
    [InlineData("itemSchema: { type: object, properties: { event: { type: string }, data: { type: string, contentMediaType: application/json, contentSchema: { type: object, required: [x], properties: { x: { type: integer } } } } } }")]
    public async Task Events_OfJson_AreTyped(string schema)
    {
        await using var server = await LoopbackServer.StartAsync(200, "text/event-stream", "event: n\ndata: {\"x\":\ndata: 9007199254740993}\n\n");

        Assert.Equal("n 9007199254740993", await Client($"{{ {schema} }}").RunAsync(server, """
            await foreach (var e in client.WatchAsync()) { return e.Event + " " + e.Data.X; }
            """));
    }

    [Fact]
    public async Task Events_OfSeveralTypes_AreToldByTheirName()
    {
        var client = GeneratedClient.Of("""
            paths:
              /watch:
                get:
                  operationId: watch
                  responses: { '200': { description: Ok., content: { text/event-stream: { schema: { $ref: '#/components/schemas/Change' } } } } }
            components:
              schemas:
                Change: { oneOf: [{ $ref: '#/components/schemas/Added' }, { $ref: '#/components/schemas/Failed' }] }
                Added: { type: object, required: [event, data], properties: { event: { type: string, enum: [added] }, data: { $ref: '#/components/schemas/Pet' } } }
                Failed: { type: object, required: [event, data], properties: { event: { type: string, enum: [failed] }, data: { type: string } } }
                Pet: { type: object, properties: { name: { type: string } } }
            """);
        await using var server = await LoopbackServer.StartAsync(
            200, "text/event-stream", "event: added\ndata: {\"name\":\"Rex\"}\n\nevent: failed\ndata: no luck\n\n");

        Assert.Equal("added Rex, failed no luck", await client.RunAsync(server, """
            var told = new List<string>();
            await foreach (var e in client.WatchAsync())
            {
                if (e.Data.TryGetAdded(out var added)) { told.Add("added " + added.Data.Name); }
                if (e.Data.TryGetFailed(out var failed)) { told.Add("failed " + failed.Data); }
            }

            return string.Join(", ", told);
            """));
    }

    [Fact]
    public async Task Event_WhoseDataIsNotAsDescribed_SaysSoWhereItIsRead()
    {
        await using var server = await LoopbackServer.StartAsync(200, "text/event-stream", "data: {\"x\":1}\n\ndata: [DONE]\n\ndata: {\"x\":2}\n\n");

        Assert.Equal("1, [DONE]: ApiContentException [DONE], 2", await Client("{ schema: { type: object, properties: { x: { type: integer } } } }").RunAsync(server, """
            var told = new List<string>();
            await foreach (var e in client.WatchAsync())
            {
                try { told.Add(e.Data.X.ToString()); }
                catch (ApiContentException failure) { told.Add(e.Text + ": " + failure.GetType().Name + " " + failure.ContentStart); }
                if (e.TryGetData(out var data) != (data is not null)) { throw new InvalidOperationException(); }
            }

            return string.Join(", ", told);
            """));
    }

    [Fact]
    public async Task Events_AreGivenOutAsTheyArrive()
    {
        TaskCompletionSource seen = new();
        await using var server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n");
            await context.Response.Body.FlushAsync();
            await seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
            await context.Response.WriteAsync("data: 2\n\n");
        });
        Release.Action = seen.SetResult;

        // The second is sent when the first has been seen.
        Assert.Equal("12", await Client("{}").RunAsync(server, """
            var told = "";
            await foreach (var e in client.WatchAsync())
            {
                told += e.Text;
                if (told == "1") { global::Specwright.Wire.Tests.Answers.Release.Action(); }
            }

            return told;
            """));
    }

    [Fact]
    public async Task Walk_ThatEndsEarly_EndsTheAnswer()
    {
        TaskCompletionSource ended = new();
        await using var server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            context.RequestAborted.Register(ended.SetResult);
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n");
            await context.Response.Body.FlushAsync();
            await ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
        });

        Assert.Equal("1", await Client("{}").RunAsync(server, "await foreach (var e in client.WatchAsync()) { return e.Text; }"));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("client.WatchAsync(stop.Token)")]
    [InlineData("client.WatchAsync().WithCancellation(stop.Token)")]
    public async Task Walk_Cancelled_EndsWithThat(string walk)
    {
        await using var server = await LoopbackServer.StartAsync(static async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n");
            await context.Response.Body.FlushAsync();
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted));
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client("{}").RunAsync(server, $$"""
            using var stop = new System.Threading.CancellationTokenSource();
            await foreach (var e in {{walk}}) { stop.Cancel(); }
            """));
    }

    [Fact]
    public async Task Stream_ThatBreaksOff_IsAnException()
    {
        await using var server = await LoopbackServer.StartAsync(static async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n");
            await context.Response.Body.FlushAsync();
            await Task.Delay(100);
            context.Abort();
        });

        await Assert.ThrowsAsync<ApiTransportException>(() => Client("{}").RunAsync(server, "await foreach (var e in client.WatchAsync()) { }"));
    }

    [Theory]
    [InlineData("data: 1\n\ndata: 2\n")]
    [InlineData("data: 1\n\ndata: 2")]
    [InlineData("data: 1\n\nda")]
    public async Task Stream_ThatEndsWithinAnEvent_IsAnExceptionAfterThoseThatCame(string stream)
    {
        await using var server = await LoopbackServer.StartAsync(200, "text/event-stream", stream);

        Assert.Equal("1 then ApiContentException", await Client("{}").RunAsync(server, """
            var told = "";
            try { await foreach (var e in client.WatchAsync()) { told += e.Text; } }
            catch (ApiCallException failure) { return told + " then " + failure.GetType().Name; }
            """));
    }

    [Fact]
    public async Task ErrorBeforeTheStream_IsTyped()
    {
        var client = GeneratedClient.Of("""
            paths:
              /watch:
                get:
                  operationId: watch
                  responses:
                    '200': { description: Ok., content: { text/event-stream: {} } }
                    '404': { description: No., content: { application/json: { schema: { type: object, properties: { why: { type: string } } } } } }
            """);
        await using var server = await LoopbackServer.StartAsync(404, "application/json", """{"why":"gone"}""");

        Assert.Equal("gone", await client.RunAsync(server, """
            try { await foreach (var e in client.WatchAsync()) { } }
            catch (ApiErrorException<WatchError> e) { return e.Error.Why; }
            """));
    }

    [Fact]
    public async Task Answer_ThatIsNoStream_IsAContentError()
    {
        await using var server = await LoopbackServer.StartAsync(200, "application/json", """{"error":"quota"}""");

        var error = await Assert.ThrowsAsync<ApiContentException>(
            () => Client("{}").RunAsync(server, "await foreach (var e in client.WatchAsync()) { }"));

        Assert.Equal("""{"error":"quota"}""", error.ContentStart);
    }

    [Fact]
    public async Task StreamBesideJson_HasItsOwnMethod()
    {
        var client = GeneratedClient.Of("""
            paths:
              /chat:
                post:
                  operationId: chat
                  requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { stream: { type: boolean } } } } } }
                  responses:
                    '200':
                      description: Ok.
                      content:
                        application/json: { schema: { type: object, properties: { whole: { type: string } } } }
                        text/event-stream: { schema: { type: object, properties: { part: { type: string } } } }
            """);
        await using var server = await LoopbackServer.StartAsync(static (context, _) => context.Request.Headers.Accept == "text/event-stream"
            ? context.AnswerAsync(200, "text/event-stream", "data: {\"part\":\"a\"}\n\ndata: [DONE]\n\n")
            : context.AnswerAsync(200, "application/json", """{"whole":"b"}"""));

        Assert.Equal("a b", await client.RunAsync(server, """
            var told = "";
            await foreach (var e in client.ChatStreamAsync(new() { Stream = true }))
            {
                if (e.Text == "[DONE]") { break; }
                told += e.Data.Part;
            }

            return told + " " + (await client.ChatAsync(new())).Whole;
            """));
    }

    [Fact]
    public async Task EventStream_WhereJsonIsExpected_IsNotWaitedFor()
    {
        var client = GeneratedClient.Of(
            "paths: { /a: { get: { operationId: get, responses: { '200': { description: Ok., content: { application/json: { schema: { type: integer } } } } } } } }");
        await using var server = await LoopbackServer.StartAsync(static async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.FlushAsync();
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted));
        });

        var error = await Assert.ThrowsAsync<ApiContentException>(() => client.RunAsync(server, "await client.GetAsync();"));

        Assert.Contains("text/event-stream", error.Message);
    }

    private static GeneratedClient Client(string media) => GeneratedClient.Of(
        $"paths: {{ /watch: {{ get: {{ operationId: watch, responses: {{ '200': {{ description: Ok., content: {{ text/event-stream: {media} }} }} }} }} }} }}");
}

/// <summary>What the code of a test calls to let its server go on.</summary>
public static class Release
{
    public static Action Action { get; set; } = static () => { };
}
