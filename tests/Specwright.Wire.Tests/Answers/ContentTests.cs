using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Specwright.Runtime;
using Xunit;

namespace Specwright.Wire.Tests.Answers;

public sealed class ContentTests
{
    [Theory]
    [InlineData("{ type: string }", "\"a\\u00e9\\n\"", "aé\n")]
    [InlineData("{ type: integer }", "9007199254740993", 9007199254740993L)]
    [InlineData("{ type: integer, format: int32 }", "-7", -7)]
    [InlineData("{ type: number }", "1.5e3", 1500d)]
    [InlineData("{ type: boolean }", "true", true)]
    [InlineData("{ type: string, enum: [red, green] }", "\"green\"", "green")]
    [InlineData("{ type: string, enum: [red, green] }", "\"mauve\"", "mauve")]
    [InlineData("{ type: integer, enum: [1, 2] }", "2", "2")]
    [InlineData("{ type: array, items: { type: integer } }", "[1,2]", "1 2")]
    [InlineData("{ type: array, items: { type: array, items: { type: string } } }", """[["a"],["b","c"]]""", "a b c")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", """{"a":1,"b":2}""", "a=1 b=2")]
    [InlineData("{}", """{"a":[1.50]}""", """{"a":[1.50]}""")]
    [InlineData("{ type: [string, 'null'] }", "null", null)]
    [InlineData("{ type: [integer, 'null'] }", "null", null)]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "5", "5")]
    public async Task Json_OfEveryShape_IsRead(string schema, string body, object? expected)
    {
        var client = Client($"application/json: {{ schema: {schema} }}");
        await using var server = await LoopbackServer.StartAsync(200, "application/json", body);

        var told = await client.RunAsync(server, """
            object? answer = await client.GetAsync();
            return answer switch
            {
                IReadOnlyList<long> list => string.Join(" ", list),
                IReadOnlyList<IReadOnlyList<string>> lists => string.Join(" ", lists.SelectMany(list => list)),
                IReadOnlyDictionary<string, long> map => string.Join(" ", map.Select(pair => pair.Key + "=" + pair.Value)),
                Enum value => value.ToString("D"),
                null or string or long or int or double or bool => answer,
                _ => answer.GetType().GetProperty("Value")?.GetValue(answer)?.ToString() ?? answer.ToString(),
            };
            """);

        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("application/hal+json", "application/hal+json; charset=utf-8", "application/hal+json")]
    [InlineData("text/json", "text/json", "text/json")]
    [InlineData("application/json", "text/plain", "application/json")]
    [InlineData("application/json", "application/octet-stream", "application/json")]
    [InlineData("application/json", "application/vnd.acme.v2+json", "application/json")]
    [InlineData("application/json;v=2", "application/json;v=2", "application/json;v=2")]
    [InlineData("'*/*'", "application/json", "application/json")]
    public async Task Json_ByAnyName_IsAskedForByItsOwnAndRead(string described, string sent, string accept)
    {
        var client = Client($"{described}: {{ schema: {{ type: object, properties: {{ a: {{ type: integer }} }} }} }}");
        await using var server = await LoopbackServer.StartAsync(200, sent, """{"a":1}""");

        Assert.Equal(1L, await client.RunAsync(server, "return (await client.GetAsync()).A;"));
        Assert.Equal(accept, server.Only.Headers["Accept"]);
    }

    [Fact]
    public async Task Json_WithoutAMediaType_IsRead()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) => context.Response.Body.WriteAsync("7"u8.ToArray()).AsTask());

        Assert.Equal(7L, await Client("application/json: { schema: { type: integer } }").RunAsync(server, "return await client.GetAsync();"));
    }

    [Theory]
    [InlineData("utf-16", "utf-16", true)]
    [InlineData("utf-16", "utf-16", false)]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("iso-8859-1", "iso-8859-1", false)]
    [InlineData("\"windows-1251\"", "windows-1251", false)]
    [InlineData("made-up", "utf-8", false)]
    public async Task Json_InAnotherCharset_IsRead(string named, string encoding, bool hasMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Encoding.GetEncoding(encoding);
        var sent = encoding == "windows-1251" ? "дом" : "grüße";
        byte[] body = [.. hasMark ? text.GetPreamble() : [], .. text.GetBytes($"\"{sent}\"")];
        await using var server = await LoopbackServer.StartAsync((context, _) =>
        {
            context.Response.Headers.ContentType = $"application/json; charset={named}";
            return context.Response.Body.WriteAsync(body).AsTask();
        });

        Assert.Equal(sent, await Client("application/json: { schema: { type: string } }").RunAsync(server, "return await client.GetAsync();"));
    }

    [Theory]
    [InlineData("application/xml", "<a/>", "application/xml")]
    [InlineData("application/pdf", "%PDF", "application/pdf")]
    [InlineData("image/png", "PNG", "image/png")]
    [InlineData("text/html", "<html>Sorry</html>", "HTML")]
    [InlineData("text/html", "Sorry", "HTML")]
    [InlineData("application/json", "<html>Sorry</html>", "HTML")]
    [InlineData("application/json", "", "no body")]
    [InlineData("application/json", "[", "not the JSON")]
    public async Task Json_ThatIsSomethingElse_IsAContentErrorWithItsBeginning(string contentType, string body, string said)
    {
        var client = Client("application/json: { schema: { type: object, properties: { a: { type: integer } } } }");
        await using var server = await LoopbackServer.StartAsync(200, contentType, body);

        var error = await Assert.ThrowsAsync<ApiContentException>(() => client.RunAsync(server, "await client.GetAsync();"));

        Assert.Contains(said, error.Message);
        Assert.Equal((200, contentType, body), (error.ResponseStatusCode, error.ContentType, error.ContentStart));
        Assert.Equal([contentType], error.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("application/json", "\"a b\"", "a b")]
    [InlineData("text/plain", "a b", "a b")]
    [InlineData("text/plain", "\"a b\"", "\"a b\"")]
    [InlineData("application/json", """{"a":[1.50]}""", """{"a":[1.50]}""")]
    [InlineData("text/html", "<b>a</b>", "<b>a</b>")]
    public async Task String_AsJsonOrText_IsReadByItsMediaType(string contentType, string body, string expected)
    {
        var client = Client("text/plain: { schema: { type: string } }, application/json: { schema: { type: string } }");
        await using var server = await LoopbackServer.StartAsync(200, contentType, body);

        Assert.Equal(expected, await client.RunAsync(server, "return await client.GetAsync();"));
    }

    [Theory]
    [InlineData("text/plain", "utf-8")]
    [InlineData("text/csv", "iso-8859-1")]
    [InlineData("text/xml", "utf-16")]
    public async Task Text_IsReadInItsCharset(string contentType, string charset)
    {
        await using var server = await LoopbackServer.StartAsync((context, _) =>
        {
            context.Response.ContentType = $"{contentType}; charset={charset}";
            return context.Response.Body.WriteAsync(Encoding.GetEncoding(charset).GetBytes("grüße")).AsTask();
        });

        Assert.Equal("grüße", await Client($"{contentType}: {{}}").RunAsync(server, "return await client.GetAsync();"));
        Assert.StartsWith(contentType, server.Only.Headers["Accept"]);
    }

    [Fact]
    public async Task Text_ThatIsNone_IsAContentError()
    {
        await using var server = await LoopbackServer.StartAsync(static (context, _) =>
        {
            context.Response.ContentType = "image/png";
            return context.Response.Body.WriteAsync(new byte[] { 0x89, 0x50, 0xFF, 0xFE }).AsTask();
        });

        var error = await Assert.ThrowsAsync<ApiContentException>(() => Client("text/plain: {}").RunAsync(server, "await client.GetAsync();"));

        Assert.Equal("image/png", error.ContentType);
    }

    [Theory]
    [InlineData("application/xml: {}", "application/xml", "application/xml, */*;q=0.5")]
    [InlineData("application/octet-stream: {}", "application/octet-stream", "*/*")]
    [InlineData("image/png: {}, image/jpeg: {}", "image/jpeg", "image/png, image/jpeg, */*;q=0.5")]
    [InlineData("application/pdf: { schema: { type: string, format: binary } }", "application/pdf", "application/pdf, */*;q=0.5")]
    [InlineData("text/csv: {}, application/pdf: {}", "application/pdf", "text/csv, application/pdf, */*;q=0.5")]
    [InlineData("'*/*': {}", "x/y", "*/*")]
    [InlineData("application/json: { schema: { type: string, format: binary } }", "application/json", "application/json, */*;q=0.5")]
    public async Task Bytes_AreStreamed(string content, string contentType, string accept)
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(static value => (byte)value)];
        await using var server = await LoopbackServer.StartAsync((context, _) =>
        {
            context.Response.ContentType = contentType;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });

        var read = await Client(content).RunAsync(server, """
            await using var stream = await client.GetAsync();
            var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            return copy.ToArray();
            """);

        Assert.Equal(bytes, (byte[]?)read);
        Assert.Equal(accept, server.Only.Headers["Accept"]);
    }

    [Fact]
    public async Task Bytes_AreNotBuffered()
    {
        TaskCompletionSource goOn = new();
        await using var server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "application/pdf";
            await context.Response.Body.WriteAsync("%PDF"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await goOn.Task;
        });

        // The server ends its answer only when the client has read the beginning.
        var begun = await Client("application/pdf: {}").RunAsync(server, """
            var stream = await client.GetAsync();
            var buffer = new byte[4];
            await stream.ReadExactlyAsync(buffer);
            stream.Dispose();
            return Encoding.ASCII.GetString(buffer);
            """);
        goOn.SetResult();

        Assert.Equal("%PDF", begun);
    }

    [Fact]
    public async Task OtherForm_AskedFor_IsStreamed()
    {
        var client = Client("application/json: { schema: { type: integer } }, application/xml: {}");
        await using var server = await LoopbackServer.StartAsync(200, "application/xml", "<a/>");

        Assert.Equal("application/xml <a/>", await client.RunAsync(server, """
            var answer = await client.CreateGetRequest().SendForStreamAsync("application/xml");
            using var reader = new StreamReader(answer.Body);
            return answer.Headers["Content-Type"][0] + " " + reader.ReadToEnd();
            """));
        Assert.Equal("application/xml", server.Only.Headers["Accept"]);
        Assert.Contains("SW3050", Assert.Single(client.Diagnostics));
    }

    private static GeneratedClient Client(string content) => GeneratedClient.Of(
        $"paths: {{ /a: {{ get: {{ operationId: get, responses: {{ '200': {{ description: Ok., content: {{ {content} }} }} }} }} }} }}");
}
