using System;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Servers;

public sealed class ServerTests
{
    private const string Document = """
        servers:
          - url: https://{region}.pets.example:{port}/{base}/v1
            description: Production.
            variables:
              region: { default: eu, enum: [eu, us], description: Where the data is. }
              port: { default: '443' }
              base: { default: api, description: '' }
          - { url: 'https://sandbox.pets.example/v1/', description: A place to try things that has a long description. }
          - { url: '{class}', description: Your own, variables: { class: { default: 'https://own.example' } } }
          - { url: /relative/v1, description: Here }
          - { url: 'relative/{v}', description: Here, variables: { v: { default: v2 } } }
          - { url: 'wss://pets.example/{v}{v}', variables: { v: { default: a } } }
        paths:
          /a: { get: { operationId: a, responses: { '204': { description: Ok. } } } }
          /b: { get: { operationId: b, servers: [{ url: /elsewhere/ }], responses: { '204': { description: Ok. } } } }
          /c: { get: { operationId: c, servers: [{ url: 'https://{tenant}.example.com/tenant/', variables: { tenant: { default: other } } }], responses: { '204': { description: Ok. } } } }
          /d: { servers: [{ url: /item }], get: { operationId: d, responses: { '204': { description: Ok. } } } }
          /e: { get: { operationId: e, servers: [{ url: '' }], responses: { '204': { description: Ok. } } } }
        """;

    [Theory]
    [InlineData("Production()", "https://eu.pets.example/api/v1")]
    [InlineData("Production(region: \"us\", port: \"8443\")", "https://us.pets.example:8443/api/v1")]
    [InlineData("Production(@base: \"a/b\")", "https://eu.pets.example/a/b/v1")]
    [InlineData("Production(@base: \"{region}\")", "https://eu.pets.example/%7Bregion%7D/v1")]
    [InlineData("SandboxPetsExampleV1()", "https://sandbox.pets.example/v1/")]
    [InlineData("YourOwn()", "https://own.example/")]
    [InlineData("YourOwn(\"http://127.0.0.1:8080/x\")", "http://127.0.0.1:8080/x")]
    [InlineData("Here(new Uri(\"https://docs.example/spec/openapi.yaml\"))", "https://docs.example/relative/v1")]
    [InlineData("HereRelativeV(new Uri(\"https://docs.example/spec/openapi.yaml\"))", "https://docs.example/spec/relative/v2")]
    [InlineData("PetsExampleVV()", "wss://pets.example/aa")]
    public async Task Address_OfEachServer_IsMade(string call, string expected) => Assert.Equal(expected, await ReadAsync(call));

    [Theory]
    [InlineData("Production(region: \"evil.example/\")")]
    [InlineData("Production(region: \"x@evil.example#\")")]
    [InlineData("Production(port: \"80@evil.example\")")]
    [InlineData("Production(region: \"evil.example?\")")]
    [InlineData("YourOwn(\"relative\")")]
    [InlineData("Here(new Uri(\"relative\", UriKind.Relative))")]
    public async Task Address_AtAnotherHost_IsRefused(string call) => await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(call));

    [Theory]
    [InlineData("A", "/v1/a")]
    [InlineData("B", "/elsewhere/b")]
    [InlineData("C", "/tenant/c")]
    [InlineData("D", "/item/d")]
    [InlineData("E", "/e")]
    public async Task Operation_WithItsOwnServer_GoesThereOnTheClientsHost(string operation, string target)
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");

        await GeneratedClient.Of(Document).RunAsync(server, $"""
            adapter.BaseUrl += "/v1/";
            await client.{operation}Async();
            """);

        Assert.Equal(target, server.Only.Target);
        Assert.Empty(GeneratedClient.Of(Document).Diagnostics);
    }

    [Theory]
    [InlineData("host: pets.example\nbasePath: /v2/\nschemes: [http, https]", "WireClient.DefaultBaseUrl", "https://pets.example/v2")]
    [InlineData("host: pets.example\nbasePath: /v2\nschemes: [http, https]", "WireClientServers.PetsExampleV2Http().ToString()", "http://pets.example/v2")]
    [InlineData("host: pets.example:8080", "WireClient.DefaultBaseUrl", "https://pets.example:8080")]
    [InlineData("basePath: /v2", "WireClient.DefaultBaseUrl", "/v2")]
    public async Task Address_OfVersion2_IsPutTogether(string head, string expression, string expected)
    {
        var client = GeneratedClient.Of($$"""
            swagger: '2.0'
            info: { title: Wire, version: 1.0.0 }
            {{head}}
            paths: { /a: { get: { operationId: a, responses: { 204: { description: Ok. } } } } }
            """);
        await using var server = await LoopbackServer.StartJsonAsync("{}");

        Assert.Equal(expected, await client.RunAsync(server, $"return {expression};"));
    }

    private static async Task<object?> ReadAsync(string call)
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        return await GeneratedClient.Of(Document).RunAsync(server, $"return WireClientServers.{call}.AbsoluteUri;");
    }
}
