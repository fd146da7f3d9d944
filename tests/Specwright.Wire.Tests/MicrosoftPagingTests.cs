using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests;

/// <summary>Microsoft's <c>x-ms-pageable</c>.</summary>
public sealed class MicrosoftPagingTests
{
    private const string Page = "{ type: object, properties: { value: { type: array, items: { type: string } }, others: { type: array, items: { type: string } }, '@odata.nextLink': { type: string } } }";

    private static GeneratedClient Client { get; } = GeneratedClient.Of($$"""
        swagger: '2.0'
        info: { title: Wire, version: 1.0.0 }
        paths:
          /things:
            get:
              operationId: listThings
              x-ms-pageable: { nextLinkName: '@odata.nextLink', operationName: listMore }
              parameters: [{ name: top, in: query, type: integer }]
              responses: { '200': { description: Ok., schema: {{Page}} } }
            post:
              operationId: findThings
              x-ms-pageable: { nextLinkName: { $ref: '#/paths/~1things/get/x-ms-pageable/nextLinkName' }, itemName: others }
              parameters: [{ name: body, in: body, required: true, schema: { type: object, properties: { name: { type: string } } } }]
              responses: { '200': { description: Ok., schema: {{Page}} } }
          /single:
            get:
              operationId: single
              x-ms-pageable: { nextLinkName: null }
              responses: { '200': { description: Ok., schema: {{Page}} } }
        """);

    [Fact]
    public async Task NextLink_Followed_GivesAllItems()
    {
        await using var server = await LoopbackServer.StartJsonAsync(
            """{"value":["a","b"],"@odata.nextLink":"/things?skip=2"}""", """{"value":["c"]}""");

        var items = await Client.RunAsync(server, """
            var items = new List<string>();
            await foreach (var item in client.ListThingsAsync(top: 2)) { items.Add(item); }
            return string.Join("", items);
            """);

        Assert.Empty(Client.Diagnostics);
        Assert.Equal("abc", items);
        Assert.Equal(["/things?top=2", "/things?skip=2"], server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task NextLink_OfAPost_IsFetchedByGetWithoutABody()
    {
        await using var server = await LoopbackServer.StartJsonAsync(
            """{"others":["a"],"@odata.nextLink":"/things?skip=1"}""", """{"others":["b"]}""");

        var items = await Client.RunAsync(server, """
            var items = new List<string>();
            await foreach (var item in client.FindThingsAsync(new() { Name = "x" })) { items.Add(item); }
            return string.Join("", items);
            """);

        Assert.Equal("ab", items);
        Assert.Equal(
            ["POST {\"name\":\"x\"}", "GET "], server.Requests.Select(request => $"{request.Method} {request.Body}"));
        Assert.False(server.Requests.Last().Headers.ContainsKey("Content-Type"));
    }

    [Fact]
    public async Task SinglePage_IsAnAnswerLikeOthers()
    {
        await using var server = await LoopbackServer.StartJsonAsync("""{"value":["a"]}""");

        Assert.Equal("a", await Client.RunAsync(server, "return (await client.SingleAsync()).Value[0];"));
    }
}
