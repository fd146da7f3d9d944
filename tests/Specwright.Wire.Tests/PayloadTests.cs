using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests;

/// <summary>What the service sends on its own: types for whoever receives it.</summary>
public sealed class PayloadTests
{
    private static GeneratedClient Client { get; } = GeneratedClient.Of("""
        paths:
          /hooks:
            post:
              operationId: subscribe
              responses: { '204': { description: Done. } }
              callbacks:
                onEvent:
                  '{$request.body#/url}':
                    post: { requestBody: { content: { application/json: { schema: { type: object, properties: { size: { type: integer, format: int32 } } } } } } }
        webhooks:
          petBorn: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
        components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
        """);

    [Fact]
    public async Task Payloads_Received_AreReadByTheirTypes()
    {
        await using var server = await LoopbackServer.StartJsonAsync("{}");

        var read = await Client.RunAsync(server, """
            var options = new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = Specwright.Runtime.Json.JsonModelResolver.Default };
            var pet = System.Text.Json.JsonSerializer.Deserialize<Pet>("{\"name\":\"Rex\"}", options);
            var size = System.Text.Json.JsonSerializer.Deserialize<SubscribeOnEventPayload>("{\"size\":3}", options);
            return pet.Name + size.Size;
            """);

        Assert.Equal("Rex3", read);
        Assert.Empty(server.Requests);
    }
}
