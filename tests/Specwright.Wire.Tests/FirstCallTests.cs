using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests;

public sealed class FirstCallTests
{
    [Fact]
    public async Task Operation_WithParametersAndBody_ReachesTheServer()
    {
        var client = GeneratedClient.Of("""
            paths:
              /pets/{id}:
                put:
                  operationId: update
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: integer } }
                    - { name: notify, in: query, schema: { type: boolean } }
                  requestBody:
                    required: true
                    content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } }
                  responses: { '204': { description: Done. } }
            """);

        var request = await client.SendAsync("""await client.UpdateAsync(7, new() { Name = "Rex" }, notify: true);""");

        Assert.Empty(client.Diagnostics);
        Assert.Equal("PUT", request.Method);
        Assert.Equal("/pets/7?notify=true", request.Target);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("""{"name":"Rex"}""", request.Body);
    }
}
