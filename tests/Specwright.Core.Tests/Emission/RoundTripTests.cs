using System.Text.Json;
using Specwright.Core.Tests.Planning;
using Xunit;

namespace Specwright.Core.Tests.Emission;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("""{"id":"5f1c2c5e-8a0e-4b43-9a35-0c4c8f6c4d11","age":3,"at":1600000000123.5}""")]
    [InlineData("""{"age":3,"tags":["a","b"],"pair":[1.5,"x",{"more":true}],"map":{"b":1,"a":2}}""")]
    [InlineData("""{"color":"red","size":2}""")]
    [InlineData("""{"color":"mauve","size":77}""")]
    [InlineData("""{"id":"5f1c2c5e-8a0e-4b43-9a35-0c4c8f6c4d11","unknown":{"deep":[1,2.50,null]},"another":"\u00e9"}""")]
    [InlineData("""{"any":[1,{"a":null}]}""")]
    [InlineData("""{"which":"text"}""")]
    [InlineData("""{"which":12}""")]
    [InlineData("""{"which":true}""")]
    [InlineData("""{"pet":{"kind":"cat","lives":9}}""")]
    [InlineData("""{"pet":{"kind":"dog","tricks":["sit"]}}""")]
    [InlineData("""{"pet":{"kind":"fish","fins":2}}""")]
    [InlineData("""{"pet":[1]}""")]
    [InlineData("""{"self":{"self":{"age":1}}}""")]
    [InlineData("""{"noted":{"note":null}}""")]
    public void Model_ReadAndWritten_LosesNothing(string json) => Assert.Equal(json, Types.RoundTrip("Subject", json));

    [Fact]
    public void Union_Alternative_IsTold()
    {
        var type = Types.GetType("Acme.Pets.Pet")!;
        var pet = JsonSerializer.Deserialize("""{"kind":"dog","tricks":["sit"]}""", type)!;
        object?[] arguments = [null];

        Assert.True((bool)type.GetMethod("TryGetDog")!.Invoke(pet, arguments)!);
        Assert.Equal("Dog", arguments[0]!.GetType().Name);
        Assert.False((bool)type.GetMethod("TryGetCat")!.Invoke(pet, [null])!);
    }

    [Fact]
    public void Model_WithAConstructorOfAPerson_IsReadWithoutIt()
    {
        var files = Described.Plan(Described.Subject("Subject: { properties: { id: { type: string } } }")).Files;

        var assembly = Compiled.Load(files, "namespace Acme.Pets; public partial class Subject { public Subject(string id) => Id = id; }");

        Assert.Equal("{}", assembly.RoundTrip("Subject", "{}"));
    }

    [Fact]
    public void StringEnum_Null_IsRefused() =>
        Assert.Throws<JsonException>(() => Types.RoundTrip("Color", "null"));

    private static System.Reflection.Assembly Types { get; } = Compiled.Load(Described.Plan(Described.Subject("""
        Subject:
          properties:
            id: { type: string, format: uuid }
            age: { type: integer, format: int32 }
            at: { type: number, format: unixtime-ms }
            tags: { type: array, items: { type: string } }
            pair: { $ref: '#/components/schemas/Pair' }
            map: { type: object, additionalProperties: { type: integer } }
            color: { $ref: '#/components/schemas/Color' }
            size: { type: integer, enum: [1, 2] }
            noted: { $ref: '#/components/schemas/Noted' }
            any: {}
            which: { oneOf: [{ type: string }, { type: integer }] }
            pet: { $ref: '#/components/schemas/Pet' }
            self: { $ref: '#/components/schemas/Subject' }
        Noted: { required: [note], properties: { note: { type: string, nullable: true } } }
        Pair: { type: array, items: {}, x-prefix-items: [{ type: number }, { type: string }] }
        Color: { type: string, enum: [red, green] }
        Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }
        Cat: { required: [kind], properties: { kind: { type: string, enum: [cat] }, lives: { type: integer } } }
        Dog: { required: [kind], properties: { kind: { type: string, enum: [dog] }, tricks: { type: array, items: { type: string } } } }
        """)).Files);
}
