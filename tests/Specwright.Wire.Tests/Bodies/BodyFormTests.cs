using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Bodies;

/// <summary>Bodies that are not JSON, and bodies of several media types.</summary>
public sealed class BodyFormTests
{
    private const string Pet = "schema: { type: object, properties: { name: { type: string } } }";

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/csv")]
    [InlineData("application/xml")]
    [InlineData("text/xml")]
    [InlineData("application/soap+xml")]
    public async Task Text_IsWhatTheCallerSays(string contentType)
    {
        var client = GeneratedClient.Of(Document($"{contentType}: {{ schema: {{ type: string }} }}"));

        var request = await client.SendAsync("""await client.SendAsync("<a>é</a>");""");

        Assert.Equal("<a>é</a>", request.Body);
        Assert.Equal(contentType, request.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("image/png")]
    [InlineData("application/pdf")]
    public async Task Bytes_AreReadFromAStream(string contentType)
    {
        var client = GeneratedClient.Of(Document($"{contentType}: {{ schema: {{ type: string, format: binary }} }}"));

        var request = await client.SendAsync("await client.SendAsync(new MemoryStream([0, 255, 1]));");

        Assert.Equal([0, 255, 1], request.Bytes.ToArray());
        Assert.Equal(contentType, request.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Bytes_OfSeveralTypesOrARange_AreWhatTheCallerSays()
    {
        var several = GeneratedClient.Of(Document("image/png: {}", "image/jpeg: {}"));
        var range = GeneratedClient.Of(Document("image/*: {}"));

        var requests = await several.SendAllAsync("""
            await client.SendAsync(new MemoryStream([1]));
            await client.SendAsync(new MemoryStream([1]), "image/jpeg");
            """);
        requests = [.. requests, .. await range.SendAllAsync("""
            await client.SendAsync(new MemoryStream([1]));
            await client.SendAsync(new MemoryStream([1]), contentType: "image/webp");
            """)];

        Assert.Equal(
            ["image/png", "image/jpeg", "application/octet-stream", "image/webp"],
            requests.Select(static request => request.Headers["Content-Type"]));
    }

    [Fact]
    public async Task SeveralTypes_HaveAMethodEach()
    {
        var client = GeneratedClient.Of(Document(
            "application/xml: {}",
            $"application/json: {{ {Pet} }}",
            $"text/json: {{ {Pet} }}",
            $"application/x-www-form-urlencoded: {{ {Pet} }}",
            "multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary } } } }",
            "text/plain: {}",
            "application/octet-stream: {}"));

        var requests = await client.SendAllAsync("""
            await client.SendAsync(new() { Name = "json" });
            await client.SendAsFormAsync(new() { Name = "form" });
            await client.SendAsMultipartAsync(new() { File = new(new MemoryStream([65]), "f") });
            await client.SendAsXmlAsync("<a/>");
            await client.SendAsTextAsync("text");
            await client.SendAsStreamAsync(new MemoryStream([66]));
            IWireClient contract = client;
            await contract.SendAsTextAsync("text");
            await client.CreateSendAsFormRequest(new() { Name = "form" }).SendAsync();
            """);

        Assert.Empty(client.Diagnostics);
        Assert.Equal(
            [
                "application/json", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml", "text/plain",
                "application/octet-stream", "text/plain", "application/x-www-form-urlencoded",
            ],
            requests.Select(static request => request.Headers["Content-Type"].Split(';')[0]));
        Assert.Equal("""{"name":"json"}""", requests[0].Body);
        Assert.Equal("name=form", requests[1].Body);
        Assert.Equal("B", requests[5].Body);
    }

    [Fact]
    public async Task SeveralKindsOfJson_WithoutThePlainOne_HaveAMethodEach()
    {
        var client = GeneratedClient.Of(Document(
            "application/json-patch+json: { schema: {} }", "application/merge-patch+json: { schema: {} }"));

        var requests = await client.SendAllAsync("""
            await client.SendAsync(RawJson.Parse("[]"));
            await client.SendAsMergePatchAsync(RawJson.Parse("{}"));
            """);

        Assert.Equal("application/json-patch+json", requests[0].Headers["Content-Type"]);
        Assert.Equal("application/merge-patch+json", requests[1].Headers["Content-Type"]);
    }

    [Fact]
    public async Task FormThatIsAdded_RenamesNothing()
    {
        const string Statements = """await client.SendAsync(new() { Name = "n" }); await client.SendAsXmlAsync("x");""";

        var before = await GeneratedClient.Of(Document($"application/json: {{ {Pet} }}", "text/xml: {}")).SendAllAsync(Statements);
        var after = await GeneratedClient.Of(Document($"application/json: {{ {Pet} }}", "text/xml: {}", "text/plain: {}", $"application/x-www-form-urlencoded: {{ {Pet} }}"))
            .SendAllAsync(Statements);

        Assert.Equal(before.Select(static request => request.Body), after.Select(static request => request.Body));
    }

    private static string Document(params string[] content) => $$"""
        paths:
          /it:
            post:
              operationId: send
              requestBody: { required: true, content: { {{string.Join(", ", content)}} } }
              responses: { '204': { description: Done. } }
        """;
}
