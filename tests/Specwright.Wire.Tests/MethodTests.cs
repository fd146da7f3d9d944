using System;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Specwright.Runtime;
using Xunit;

namespace Specwright.Wire.Tests;

/// <summary>The methods of OpenAPI 3.2 (Path Item Object, <c>query</c> and <c>additionalOperations</c>).</summary>
public sealed class MethodTests
{
    private static GeneratedClient Client { get; } = GeneratedClient.Of("""
        openapi: 3.2.0
        info: { title: Wire, version: 1.0.0 }
        paths:
          /pets:
            query:
              operationId: find
              requestBody: { required: true, content: { application/json: { schema: { properties: { name: { type: string } } } } } }
              responses: { '200': { description: Ok., content: { application/json: { schema: { properties: { name: { type: string } } } } } } }
            additionalOperations:
              LINK: { operationId: link, responses: { '204': { description: Done. } } }
              copy: { responses: { '204': { description: Done. } } }
        """);

    [Fact]
    public async Task Query_WithABody_IsSentAndAnswered()
    {
        await using var server = await LoopbackServer.StartJsonAsync("""{"name":"Rex"}""");

        var name = await Client.RunAsync(server, """return (await client.FindAsync(new() { Name = "R*" })).Name;""");

        Assert.Empty(Client.Diagnostics);
        Assert.Equal("Rex", name);
        Assert.Equal(("QUERY", "/pets", """{"name":"R*"}"""), (server.Only.Method, server.Only.Target, server.Only.Body));
    }

    [Theory]
    [InlineData("await client.LinkAsync();", "LINK")]
    [InlineData("await client.CopyPetsAsync();", "copy")]
    public async Task AdditionalOperation_Sent_HasItsMethodAsWritten(string statement, string method) =>
        Assert.Equal(method, (await Client.SendAsync(statement)).Method);

    [Fact]
    public async Task Query_Refused_IsToldByItsMethod()
    {
        await using var server = await LoopbackServer.StartAsync(404, "text/plain", "None.");

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => Client.RunAsync(server, "await client.FindAsync(new());"));

        Assert.Equal("QUERY", error.HttpMethod);
    }

    [Fact]
    public async Task Query_ByAnotherAdapter_IsRefusedRatherThanSentByAnotherMethod()
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = server.BaseUrl.AbsoluteUri };
        var operation = new ApiOperation<NoContent>("find", Microsoft.Kiota.Abstractions.Method.POST, ResponseBody.None(), customMethod: "QUERY");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new ApiRequest<NoContent>(adapter, operation).Path("/").SendAsync());

        Assert.Contains("QUERY", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }
}
