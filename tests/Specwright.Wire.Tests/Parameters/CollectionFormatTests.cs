using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Parameters;

/// <summary>OpenAPI 2.0, Parameter Object, <c>collectionFormat</c>.</summary>
public sealed class CollectionFormatTests
{
    private const string Items = "type: array, items: { type: string }";

    [Fact]
    public async Task Arrays_OfEachFormatInEachPlace_AreSeparatedAsItSays()
    {
        var client = GeneratedClient.Of($$"""
            swagger: '2.0'
            info: { title: Wire, version: 1.0.0 }
            paths:
              /at/{plain}/{csv}/{ssv}/{tsv}/{pipes}:
                get:
                  operationId: send
                  parameters:
                    - { name: plain, in: path, required: true, {{Items}} }
                    - { name: csv, in: path, required: true, collectionFormat: csv, {{Items}} }
                    - { name: ssv, in: path, required: true, collectionFormat: ssv, {{Items}} }
                    - { name: tsv, in: path, required: true, collectionFormat: tsv, {{Items}} }
                    - { name: pipes, in: path, required: true, collectionFormat: pipes, {{Items}} }
                    - { name: q1, in: query, required: true, {{Items}} }
                    - { name: q2, in: query, required: true, collectionFormat: csv, {{Items}} }
                    - { name: q3, in: query, required: true, collectionFormat: ssv, {{Items}} }
                    - { name: q4, in: query, required: true, collectionFormat: tsv, {{Items}} }
                    - { name: q5, in: query, required: true, collectionFormat: pipes, {{Items}} }
                    - { name: q6, in: query, required: true, collectionFormat: multi, {{Items}} }
                    - { name: h1, in: header, required: true, {{Items}} }
                    - { name: h2, in: header, required: true, collectionFormat: ssv, {{Items}} }
                    - { name: h3, in: header, required: true, collectionFormat: tsv, {{Items}} }
                    - { name: h4, in: header, required: true, collectionFormat: pipes, {{Items}} }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            string[] v = ["a b", "c"];
            await client.SendAsync(v, v, v, v, v, v, v, v, v, v, v, v, v, v, v);
            """);

        Assert.Empty(client.Diagnostics);
        Assert.Equal(
            "/at/a%20b,c/a%20b,c/a%20b%20c/a%20b%09c/a%20b%7Cc"
            + "?q1=a%20b,c&q2=a%20b,c&q3=a%20b%20c&q4=a%20b%09c&q5=a%20b%7Cc&q6=a%20b&q6=c",
            request.Target);
        Assert.Equal("a b,c", request.Headers["h1"]);
        Assert.Equal("a b c", request.Headers["h2"]);
        Assert.Equal("a b\tc", request.Headers["h3"]);
        Assert.Equal("a b|c", request.Headers["h4"]);
    }

    [Fact]
    public async Task ArraysOfArrays_AreSeparatedLevelByLevel()
    {
        var client = GeneratedClient.Of("""
            swagger: '2.0'
            info: { title: Wire, version: 1.0.0 }
            paths:
              /nested:
                get:
                  operationId: nested
                  parameters:
                    - { name: a, in: query, type: array, collectionFormat: pipes, items: { type: array, items: { type: integer } } }
                    - { name: b, in: query, type: array, collectionFormat: multi, items: { type: array, collectionFormat: ssv, items: { type: array, collectionFormat: pipes, items: { type: string } } } }
                    - { name: c, in: header, type: array, items: { type: array, collectionFormat: pipes, items: { type: boolean } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""
            await client.NestedAsync(a: [[1, 2], [3]], b: [[["x", "y"], ["z"]], [["w"]]], c: [[true, false], [true]]);
            """);

        Assert.Empty(client.Diagnostics);
        Assert.Equal("/nested?a=1%2C2%7C3&b=x%7Cy%20z&b=w", request.Target);
        Assert.Equal("true|false,true", request.Headers["c"]);
    }
}
