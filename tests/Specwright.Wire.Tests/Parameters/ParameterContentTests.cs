using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Parameters;

/// <summary>OpenAPI 3.1.1, "Fixed Fields for use with content".</summary>
public sealed class ParameterContentTests
{
    private const string Point = "{ application/json: { schema: { type: object, properties: { x: { type: integer }, n: { type: string } } } } }";

    [Fact]
    public async Task Content_InJson_IsJsonInEachPlace()
    {
        var client = GeneratedClient.Of($$"""
            paths:
              /at/{p}:
                get:
                  operationId: send
                  parameters:
                    - { name: p, in: path, required: true, content: {{Point}} }
                    - { name: q, in: query, content: {{Point}} }
                    - { name: h, in: header, content: {{Point}} }
                    - { name: c, in: cookie, content: {{Point}} }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.SendAsync(new() { X = 1 }, q: new() { X = 2, N = "a&b" }, h: new() { N = "é\u007f😀" }, c: new() { X = 3 });
            """);

        Assert.Empty(client.Diagnostics);
        Assert.Equal("/at/%7B%22x%22%3A1%7D?q=%7B%22x%22%3A2%2C%22n%22%3A%22a%26b%22%7D", request.Target);
        Assert.Equal("""{"n":"\u00e9\u007f\ud83d\ude00"}""", request.Headers["h"]);
        Assert.Equal("c=%7B%22x%22%3A3%7D", request.Headers["Cookie"]);
    }

    [Fact]
    public async Task Content_OfAnotherType_IsTheTextOfTheCaller()
    {
        var client = GeneratedClient.Of("""
            paths:
              /find:
                get:
                  operationId: send
                  parameters:
                    - { name: since, in: header, content: { text/plain: { schema: { type: string, format: date } } } }
                    - { name: q, in: query, content: { application/xml: { schema: { type: object, properties: { a: { type: string } } } } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""await client.SendAsync(since: new DateOnly(2024, 1, 2), q: "<a>1</a>");""");

        Assert.Equal("2024-01-02", request.Headers["since"]);
        Assert.Equal("/find?q=%3Ca%3E1%3C%2Fa%3E", request.Target);
    }
}
