using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Specwright.Wire.Tests.Models;

/// <summary>Models in bodies: what came is sent back as it was.</summary>
public sealed class ModelTests
{
    private static readonly GeneratedClient s_client = GeneratedClient.Of("""
        paths:
          /pets:
            get:
              operationId: list
              responses: { '200': { description: Ok., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } }
            post:
              operationId: add
              requestBody: { required: true, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
              responses: { '204': { description: Done. } }
            patch:
              operationId: change
              requestBody: { required: true, content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/Change' } } } }
              responses: { '204': { description: Done. } }
        components:
          schemas:
            Pet:
              type: object
              required: [kind, name]
              discriminator: { propertyName: kind, mapping: { hound: '#/components/schemas/Dog' } }
              properties: { kind: { type: string }, name: { type: string }, born: { type: string, format: date-time } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { nap: { type: string, format: duration }, walk: { type: string, format: time } } }] }
            Change: { properties: { note: { type: [string, 'null'] }, age: { type: [integer, 'null'] }, name: { type: string } } }
        """);

    [Fact]
    public async Task Subtypes_ReceivedAndSentBack_LoseNothing()
    {
        const string Pets = """
            [{"name":"Tom","lives":9,"kind":"Cat","born":null},{"kind":"hound","name":"Rex","nap":"P1Y2M","walk":"10:00:00+02:00","extra":[1.50]},{"kind":"eel","name":"Al","volts":600}]
            """;
        await using var server = await LoopbackServer.StartJsonAsync(Pets);

        var told = await s_client.RunAsync(server, """
            var pets = await client.ListAsync();
            await client.AddAsync(pets);
            return string.Join(" ", pets.Select(pet => pet.GetType().Name)) + " " + ((Cat)pets[0]).Lives + " " + ((Dog)pets[1]).Nap;
            """);

        Assert.Equal("Cat Dog Pet 9 P1Y2M", told);
        AssertSame(Pets, server.Requests.Last().Body);
    }

    [Fact]
    public async Task Subtype_Made_IsSentWithItsDiscriminator()
    {
        var request = await s_client.SendAsync("""await client.AddAsync([new Dog { Name = "Rex", Walk = new TimeOnly(10, 30) }]);""");

        AssertSame("""[{"kind":"hound","name":"Rex","walk":"10:30:00"}]""", request.Body);
    }

    [Theory]
    [InlineData("Note = null", """{"note":null}""")]
    [InlineData("Age = null, Note = \"x\"", """{"age":null,"note":"x"}""")]
    [InlineData("Name = null", "{}")]
    [InlineData("", "{}")]
    public async Task Null_OfAMergePatch_IsSentWhereItWasAssigned(string assigned, string body) =>
        AssertSame(body, (await s_client.SendAsync($"await client.ChangeAsync(new Change {{ {assigned} }});")).Body);

    private static void AssertSame(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);

    [Fact]
    public async Task WriteOnlyMember_ThatNoAnswerHas_IsRequiredOfRequestsAndNotSentBack()
    {
        var client = GeneratedClient.Of("""
            paths:
              /it:
                post:
                  operationId: send
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } }
                  responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } }
            components:
              schemas:
                User:
                  type: object
                  required: [name, pin, password]
                  properties: { name: { type: string }, pin: { type: integer, writeOnly: true }, password: { type: string, writeOnly: true } }
            """);
        await using var server = await LoopbackServer.StartJsonAsync("""{"name":"n"}""");

        await client.RunAsync(server, """
            var user = await client.SendAsync(new() { Name = "n", Pin = 1, Password = "p" });
            await client.SendAsync(user);
            """);

        Assert.Equal(["""{"name":"n","pin":1,"password":"p"}""", """{"name":"n"}"""], server.Requests.Select(static request => request.Body));
    }
}
