using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Specwright.Runtime;
using Xunit;

namespace Specwright.Wire.Tests.Answers;

public sealed class JsonSequenceTests
{
    private const string Item = "{ type: object, required: [x], properties: { x: { type: integer } } }";

    private const string Tell = """
        var told = new StringBuilder();
        try
        {
            await foreach (var item in client.WatchAsync()) { told.Append($"[{item.X}]"); }
        }
        catch (ApiContentException failure)
        {
            told.Append("!" + failure.ContentStart);
        }

        return told.ToString();
        """;

    [Theory]
    [InlineData("application/jsonl", "{\"x\":1}\n{\"x\":2}\n", "[1][2]")]
    [InlineData("application/x-ndjson", "{\"x\":1}\r\n\r\n  \n{\"x\":9007199254740993}", "[1][9007199254740993]")]
    [InlineData("application/stream+json", "\uFEFF{\"x\":1}\n", "[1]")]
    [InlineData("application/x-ndjson", "", "")]
    [InlineData("application/x-ndjson", "{\"x\":1}\n{\"x\":\n{\"x\":3}\n", "[1]!{\"x\":")]
    [InlineData("application/x-ndjson", "{\"x\":1}\n\"open\n{\"x\":3}\n", "[1]!\"open")]
    [InlineData("application/x-ndjson", "{\"x\":1}\n{\"x\":2", "[1]!{\"x\":2")]
    [InlineData("application/x-ndjson", "{\"x\":1}\nnull\n", "[1]!null")]
    [InlineData("application/json-seq", "\u001E{\"x\":1}\n\u001E{\"x\":2}\n", "[1][2]")]
    [InlineData("application/json-seq", "\u001E{\n\"x\":\n1\n}\n\u001E\u001E{\"x\":2}", "[1][2]")]
    [InlineData("application/json-seq", "\u001E{\"x\":1}\n\u001E{\"x\":2", "[1]!{\"x\":2")]
    [InlineData("application/json-seq", "\u001E{\"x\":1}\n\u001E\"cut\n\u001E{\"x\":3}\n", "[1]!\"cut")]
    [InlineData("application/geo+json-seq", "\u001E{\"x\":1}\n", "[1]")]
    public async Task Items_OfEveryForm_AreRead(string contentType, string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, contentType, body);

        Assert.Equal(expected, await Client($"{contentType}: {{ itemSchema: {Item} }}").RunAsync(server, Tell));
        Assert.Equal(contentType, server.Only.Headers["Accept"]);
    }

    [Theory]
    [InlineData("1\n", "1 ")]
    [InlineData("1", "!")]
    public async Task Number_WithoutALineEndInASequence_MayBeCutOff(string sent, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, "application/json-seq", "\u001E" + sent);

        Assert.Equal(expected, await Client("application/json-seq: { itemSchema: { type: integer } }").RunAsync(server, """
            var told = "";
            try { await foreach (var item in client.WatchAsync()) { told += item + " "; } }
            catch (ApiContentException) { told += "!"; }
            return told;
            """));
    }

    [Theory]
    [InlineData("application/x-ndjson: { schema: " + Item + " }")]
    [InlineData("application/x-ndjson: { schema: { type: array, items: " + Item + " } }")]
    public async Task Schema_BeforeItemSchema_DescribesAnItem(string content)
    {
        await using var server = await LoopbackServer.StartAsync(200, "application/x-ndjson", "{\"x\":1}\n{\"x\":2}\n");

        Assert.Equal("[1][2]", await Client(content).RunAsync(server, Tell));
    }

    [Theory]
    [InlineData("application/x-ndjson", "", "\n")]
    [InlineData("application/json-seq", "\u001E", "\n")]
    public async Task Items_AreGivenOutAsTheyArrive(string contentType, string start, string end)
    {
        TaskCompletionSource seen = new();
        await using var server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = contentType;
            await context.Response.WriteAsync(start + "{\"x\":1}" + end);
            await context.Response.Body.FlushAsync();
            await seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
            await context.Response.WriteAsync(start + "{\"x\":2}" + end);
        });

        // The second is sent when the first has been seen.
        var client = Client($"{contentType}: {{ itemSchema: {Item} }}");
        Gate.Action = seen.SetResult;
        Assert.Equal("12", await client.RunAsync(server, """
            var told = "";
            await foreach (var item in client.WatchAsync())
            {
                told += item.X;
                if (told == "1") { global::Specwright.Wire.Tests.Answers.Gate.Action(); }
            }

            return told;
            """));
    }

    [Fact]
    public async Task Items_Large_AreRead()
    {
        var text = new string('y', 100_000);
        await using var server = await LoopbackServer.StartAsync(200, "application/x-ndjson", $"{{\"x\":1,\"y\":\"{text}\"}}\n{{\"x\":2}}\n");

        Assert.Equal("[1][2]", await Client($"application/x-ndjson: {{ itemSchema: {Item} }}").RunAsync(server, Tell));
    }

    [Fact]
    public async Task Items_ThatBreakOff_AreATransportError()
    {
        await using var server = await LoopbackServer.StartAsync(static async (context, _) =>
        {
            context.Response.ContentType = "application/x-ndjson";
            await context.Response.WriteAsync("{\"x\":1}\n");
            await context.Response.Body.FlushAsync();
            await Task.Delay(100);
            context.Abort();
        });

        await Assert.ThrowsAsync<ApiTransportException>(() => Client($"application/x-ndjson: {{ itemSchema: {Item} }}").RunAsync(server, Tell));
    }

    [Fact]
    public async Task Items_WithStatusAndHeaders_ComeOnce()
    {
        await using var server = await LoopbackServer.StartAsync(200, "application/x-ndjson", "{\"x\":1}\n");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Client($"application/x-ndjson: {{ itemSchema: {Item} }}").RunAsync(server, """
            var answer = await client.CreateWatchRequest().SendForResponseAsync();
            await foreach (var item in answer.Body) { }
            await foreach (var item in answer.Body) { }
            """));
    }

    private static GeneratedClient Client(string content) => GeneratedClient.Of(
        $"paths: {{ /watch: {{ get: {{ operationId: watch, responses: {{ '200': {{ description: Ok., content: {{ {content} }} }} }} }} }} }}");
}

/// <summary>What the code of a test calls to let its server go on.</summary>
public static class Gate
{
    public static Action Action { get; set; } = static () => { };
}
