using System;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Bodies;

public sealed class JsonBodyTests
{
    [Theory]
    [InlineData("type: array, items: { type: integer }", "[1, 2]", "[1,2]")]
    [InlineData("type: array, items: { type: array, items: { type: number } }", "[[1.5], []]", "[[1.5],[]]")]
    [InlineData("type: string", "\"é\\n\"", "\"é\\n\"")]
    [InlineData("type: integer", "9223372036854775807", "9223372036854775807")]
    [InlineData("type: boolean", "true", "true")]
    [InlineData("type: string, enum: [red, blue]", "SendRequest.Blue", "\"blue\"")]
    [InlineData("oneOf: [{ type: string }, { type: integer }]", "7", "7")]
    [InlineData("type: object, additionalProperties: { type: integer }", "new Dictionary<string, long> { [\"a b\"] = 1 }", "{\"a b\":1}")]
    [InlineData("type: object, additionalProperties: { type: object, additionalProperties: { type: string } }", "new Dictionary<string, IReadOnlyDictionary<string, string>> { [\"a\"] = new Dictionary<string, string> { [\"b\"] = \"c\" } }", "{\"a\":{\"b\":\"c\"}}")]
    [InlineData("", "RawJson.Parse(\"[null]\")", "[null]")]
    public async Task Body_OfEachType_IsItsJson(string schema, string value, string json)
    {
        var client = GeneratedClient.Of(Document("post", $"required: true, content: {{ application/json: {{ schema: {{ {schema} }} }} }}"));

        var request = await client.SendAsync($"await client.SendAsync({value});");

        Assert.Empty(client.Diagnostics);
        Assert.Equal(json, request.Body);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("text/json")]
    [InlineData("application/vnd.api+json")]
    public async Task Body_OfEachMediaType_SaysWhatItIs(string contentType)
    {
        var client = GeneratedClient.Of(Document("post", $"required: true, content: {{ '{contentType}': {{ schema: {{ type: object, properties: {{ a: {{ type: string }} }} }} }} }}"));

        var request = await client.SendAsync("""await client.SendAsync(new() { A = "b" });""");

        Assert.Equal("""{"a":"b"}""", request.Body);
        Assert.Equal(contentType, request.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Body_OfAnyMediaType_IsJsonWhereItHasASchema()
    {
        var client = GeneratedClient.Of(Document("post", "required: true, content: { '*/*': { schema: { type: object, properties: { a: { type: string } } } } }"));

        var request = await client.SendAsync("""await client.SendAsync(new() { A = "b" });""");

        Assert.Equal("""{"a":"b"}""", request.Body);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("get")]
    [InlineData("delete")]
    [InlineData("head")]
    [InlineData("options")]
    [InlineData("put")]
    [InlineData("patch")]
    public async Task Body_OnEachMethod_IsSentOrLeftOut(string method)
    {
        var client = GeneratedClient.Of(Document(method, "content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }"));

        var requests = await client.SendAllAsync("""await client.SendAsync(new() { A = "b" }); await client.SendAsync();""");

        Assert.Equal(method.ToUpperInvariant(), requests[0].Method);
        Assert.Equal("""{"a":"b"}""", requests[0].Body);
        Assert.Equal("", requests[1].Body);
        Assert.False(requests[1].Headers.ContainsKey("Content-Type"));
    }

    [Fact]
    public async Task Body_ThatIsRequired_MustBeThere()
    {
        var client = GeneratedClient.Of(Document("post", "required: true, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }"));

        var exception = await Assert.ThrowsAsync<ArgumentNullException>(() => client.SendAsync("await client.SendAsync(null!);"));

        Assert.Contains("send needs a body", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: [object, 'null'], properties: { a: { type: string } }")]
    [InlineData("type: [integer, 'null']")]
    [InlineData("type: [array, 'null'], items: { type: string }")]
    public async Task Body_ThatIsRequiredAndNullable_MayBeNull(string schema)
    {
        var client = GeneratedClient.Of(Document("post", $"required: true, content: {{ application/json: {{ schema: {{ {schema} }} }} }}"));

        var request = await client.SendAsync("await client.SendAsync(null);");

        Assert.Equal("null", request.Body);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
    }

    [Fact]
    public async Task ReadOnlyMembers_AreNotRequiredAndSentOnlyWhenSet()
    {
        var client = GeneratedClient.Of(Document("post", "required: true, content: { application/json: { schema: { type: object, required: [id, name], properties: { id: { type: integer, readOnly: true }, name: { type: string } } } } }"));

        var requests = await client.SendAllAsync("""
            await client.SendAsync(new() { Name = "n" });
            await client.SendAsync(new() { Id = 1, Name = "n" });
            """);

        Assert.Equal("""{"name":"n"}""", requests[0].Body);
        Assert.Equal("""{"id":1,"name":"n"}""", requests[1].Body);
    }

    [Fact]
    public async Task IntegersWithoutFormat_DoNotOverflow()
    {
        var client = GeneratedClient.Of(Document("post", "required: true, content: { application/json: { schema: { type: object, properties: { n: { type: integer } } } } }"));

        var request = await client.SendAsync("await client.SendAsync(new() { N = 3_000_000_000 });");

        Assert.Equal("""{"n":3000000000}""", request.Body);
    }

    [Fact]
    public async Task JsonLines_FromAnAsyncSequence_AreALineEach()
    {
        var client = GeneratedClient.Of(Document("post", "required: true, content: { application/x-ndjson: { schema: { type: array, items: { type: object, properties: { a: { type: string } } } } } }"));

        var request = await client.SendAsync("""
            async IAsyncEnumerable<SendRequestItem> Items()
            {
                yield return new() { A = "x" };
                await Task.Yield();
                yield return new() { A = "y\nz" };
            }

            await client.SendAsync(Items());
            """);

        Assert.Empty(client.Diagnostics);
        Assert.Equal("{\"a\":\"x\"}\n{\"a\":\"y\\nz\"}\n", request.Body);
        Assert.Equal("application/x-ndjson", request.Headers["Content-Type"]);
    }

    [Fact]
    public async Task JsonLines_WithAnItemSchema_AreOfItsType()
    {
        var client = GeneratedClient.Of("""
            openapi: 3.2.0
            info: { title: Wire, version: 1.0.0 }
            paths:
              /it:
                post:
                  operationId: send
                  requestBody: { required: true, content: { application/jsonl: { itemSchema: { type: integer } } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            async IAsyncEnumerable<long> Items()
            {
                yield return 1;
                await Task.Yield();
                yield return 2;
            }

            await client.SendAsync(Items());
            """);

        Assert.Equal("1\n2\n", request.Body);
    }

    private static string Document(string method, string body) => $$"""
        paths:
          /it:
            {{method}}:
              operationId: send
              requestBody: { {{body}} }
              responses: { '204': { description: Done. } }
        """;
}
