using System.Threading.Tasks;
using Specwright.Runtime;
using Xunit;

namespace Specwright.Wire.Tests.Answers;

/// <summary>What other generators lose of answers without a word.</summary>
public sealed class PeersTests
{
    [Theory]
    [InlineData("""{"meow":"loud"}""", "cat loud")]
    [InlineData("""{"bark":3}""", "dog 3")]
    [InlineData("""{"swim":true}""", """raw {"swim":true}""")]
    public async Task Union_WithoutDiscriminator_IsNotEmpty(string body, string expected)
    {
        var client = GeneratedClient.Of("""
            paths:
              /pet: { get: { operationId: get, responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
            components:
              schemas:
                Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
                Cat: { type: object, required: [meow], properties: { meow: { type: string } } }
                Dog: { type: object, required: [bark], properties: { bark: { type: integer } } }
            """);
        await using var server = await LoopbackServer.StartJsonAsync(body);

        Assert.Equal(expected, await client.RunAsync(server, """
            var pet = await client.GetAsync();
            return pet.TryGetCat(out var cat) ? "cat " + cat.Meow : pet.TryGetDog(out var dog) ? "dog " + dog.Bark : "raw " + pet.Value;
            """));
    }

    [Theory]
    [InlineData("\"acct_1\"", "text acct_1")]
    [InlineData("""{"id":"acct_1"}""", "object acct_1")]
    public async Task AnyOf_StringOrObject_IsBoth(string body, string expected)
    {
        var client = GeneratedClient.Of("""
            paths:
              /a: { get: { operationId: get, responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/Owner' } } } } } } }
            components:
              schemas:
                Owner: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Account' }] }
                Account: { type: object, required: [id], properties: { id: { type: string } } }
            """);
        await using var server = await LoopbackServer.StartJsonAsync(body);

        Assert.Equal(expected, await client.RunAsync(server, """
            var owner = await client.GetAsync();
            return owner.TryGetString(out var text) ? "text " + text : owner.TryGetAccount(out var account) ? "object " + account.Id : "nothing";
            """));
    }

    private const string Model = """
        paths:
          /a: { get: { operationId: get, responses: { '200': { description: Ok., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
        components:
          schemas:
            A:
              type: object
              required: [name, big, color]
              properties:
                name: { type: string }
                big: { type: integer }
                color: { type: string, enum: [red] }
                level: { type: integer, enum: [1, 2] }
                counts: { type: object, additionalProperties: { type: array, items: { type: array, items: { type: integer } } } }
                note: { type: string }
        """;

    [Fact]
    public async Task EnumValue_ThatIsNotListed_IsKept()
    {
        await using var server = await LoopbackServer.StartJsonAsync("""{"name":"n","big":1,"color":"mauve","level":77}""");

        Assert.Equal("mauve 77", await GeneratedClient.Of(Model).RunAsync(
            server, "var a = await client.GetAsync(); return a.Color.Value + \" \" + (int)a.Level!.Value;"));
    }

    [Fact]
    public async Task Integer_WithoutFormat_IsLargeEnough()
    {
        await using var server = await LoopbackServer.StartJsonAsync("""{"name":"n","big":9007199254740993,"color":"red"}""");

        Assert.Equal(9007199254740993L, await GeneratedClient.Of(Model).RunAsync(server, "return (await client.GetAsync()).Big;"));
    }

    [Fact]
    public async Task Required_IsNeitherNullNorLeftOut()
    {
        await using var server = await LoopbackServer.StartJsonAsync("""{"name":"n","big":1,"color":"red"}""");

        // Non-null by type; what is optional is nullable.
        Assert.Equal("NotNull NotNull Nullable True False", await GeneratedClient.Of(Model).RunAsync(server, """
            var context = new System.Reflection.NullabilityInfoContext();
            string Of(string name) => context.Create(typeof(A).GetProperty(name)!).ReadState.ToString();
            bool IsRequired(string name) => typeof(A).GetProperty(name)!.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false);
            return $"{Of("Name")} {Of("Big")} {Of("Note")} {IsRequired("Name")} {IsRequired("Note")}";
            """));
    }

    [Fact]
    public async Task MapsAndNestedArrays_AreTyped()
    {
        await using var server = await LoopbackServer.StartJsonAsync("""{"name":"n","big":1,"color":"red","counts":{"x":[[1,2],[3]]}}""");

        Assert.Equal(3L, await GeneratedClient.Of(Model).RunAsync(server, "return (await client.GetAsync()).Counts![\"x\"][1][0];"));
    }

    [Fact]
    public async Task StringError_IsKept()
    {
        var client = GeneratedClient.Of("""
            paths:
              /a:
                get:
                  operationId: get
                  responses:
                    '200': { description: Ok. }
                    '400': { description: No., content: { application/json: { schema: { type: string } } } }
            """);
        await using var server = await LoopbackServer.StartAsync(400, "application/json", "\"no such pet\"");

        var error = await Assert.ThrowsAsync<ApiErrorException<string>>(() => client.RunAsync(server, "await client.GetAsync();"));

        Assert.Equal("no such pet", error.Error);
        Assert.Contains("no such pet", error.Message);
    }
}
