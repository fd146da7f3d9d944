using System.IO;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace Specwright.Wire.Tests;

/// <summary>Requests are Kiota's: any adapter, authentication provider or handler sees all of them.</summary>
public sealed class KiotaTests
{
    [Fact]
    public async Task Request_BeforeItIsSent_IsAllThereInKiotasForm()
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");
        var client = GeneratedClient.Of("""
            paths:
              /pets/{id}:
                put:
                  operationId: update
                  parameters:
                    - { name: id, in: path, required: true, style: label, schema: { type: array, items: { type: string } } }
                    - { name: tags, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
                    - { name: X-Trace, in: header, schema: { type: string } }
                    - { name: session, in: cookie, schema: { type: string } }
                  requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { name: { type: string } } } } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = (RequestInformation)(await client.RunAsync(server, """
            return client.CreateUpdateRequest(["a", "b/c"], new() { Name = "Rex" }, ["x", "y"], "t", "s").ToRequestInformation();
            """))!;

        Assert.Equal(Method.PUT, request.HttpMethod);
        Assert.Equal($"{server.BaseUrl}pets/.a,b%2Fc?tags=x%7Cy", request.URI.AbsoluteUri);
        Assert.Equal(["t"], request.Headers["X-Trace"]);
        Assert.Equal(["session=s"], request.Headers["Cookie"]);
        Assert.Equal(["application/x-www-form-urlencoded"], request.Headers["Content-Type"]);
        using var reader = new StreamReader(request.Content);
        Assert.Equal("name=Rex", await reader.ReadToEndAsync());
    }
}
