using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Specwright.Core.Tests.Planning;
using Xunit;

namespace Specwright.Core.Tests.Emission;

/// <summary><c>oneOf</c> and <c>anyOf</c>: generated, compiled and run.</summary>
public sealed class UnionTests
{
    private const string Parts = """
        Cat: { required: [lives], properties: { lives: { type: integer } } }
        Dog: { required: [tricks], properties: { tricks: { type: array, items: { type: string } } } }
        On: { required: [enabled], properties: { enabled: { type: boolean, enum: [true] }, level: { type: integer } } }
        Off: { required: [enabled], properties: { enabled: { type: boolean, enum: [false] }, reason: { type: string } } }
        V1: { properties: { version: { type: integer, enum: [1] }, a: { type: string } } }
        V2: { properties: { version: { type: integer, enum: [2] }, b: { type: string } } }
        Color: { type: string, enum: [red, green] }
        Size: { type: string, enum: [small, large] }
        Code: { type: integer, enum: [1, 2] }
        Inner: { oneOf: [{ type: boolean }, { $ref: '#/components/schemas/Color' }] }
        Base: { discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
        One: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { x: { type: integer } } }] }
        Two: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { x: { type: string } } }] }
        """;

    private static readonly ConcurrentDictionary<string, Assembly> s_assemblies = new();

    [Theory]
    [InlineData("[string date, string uuid]", "\"2024-01-02\"", "DateOnly")]
    [InlineData("[string date, string uuid]", "\"5f1c2c5e-8a0e-4b43-9a35-0c4c8f6c4d11\"", "Guid")]
    [InlineData("[string date, string uuid]", "\"neither\"", "RawJson")]
    [InlineData("[string date, string date-time]", "\"2024-01-02T03:04:05Z\"", "DateTimeOffset")]
    [InlineData("[string date, string date-time]", "\"2024-01-02\"", "DateOnly")]
    [InlineData("[string date-time, integer]", "\"not a time\"", "RawJson")]
    [InlineData("[string duration, ref Color]", "\"P1Y2M\"", "IsoDuration")]
    [InlineData("[string duration, ref Color]", "\"red\"", "Color")]
    [InlineData("[string duration, ref Color]", "\"mauve\"", "Color")]
    [InlineData("[string time, integer]", "\"10:00:00+01:00\"", "OffsetTime")]
    [InlineData("[ref Color, ref Size]", "\"large\"", "Size")]
    [InlineData("[ref Color, ref Size]", "\"green\"", "Color")]
    [InlineData("[ref Color, ref Size]", "\"mauve\"", "RawJson")]
    [InlineData("[integer, number]", "9007199254740993", "Int64")]
    [InlineData("[integer, number]", "1.5", "Double")]
    [InlineData("[integer, string]", "1.5", "RawJson")]
    [InlineData("[integer, string]", "123456789012345678901234567890", "RawJson")]
    [InlineData("[ref Code, number]", "2", "Code")]
    [InlineData("[ref Code, number]", "2.5", "Double")]
    [InlineData("[array string, array integer]", "[1,2]", "Int64[]")]
    [InlineData("[array string, array integer]", "[\"a\"]", "String[]")]
    [InlineData("[array string, array integer]", "[]", "String[]")]
    [InlineData("[array string, array integer]", "[\"a\",1]", "RawJson")]
    [InlineData("[array string, array integer]", "[null]", "RawJson")]
    [InlineData("[string, object]", "{\"a\":[1]}", "RawJson")]
    [InlineData("[string, object]", "\"a\"", "String")]
    [InlineData("[ref Cat, ref Dog, object]", "{\"other\":1.0}", "RawJson")]
    [InlineData("[ref Cat, ref Dog]", "{\"lives\":9,\"more\":null}", "Cat")]
    [InlineData("[ref Cat, ref Dog]", "{\"tricks\":[],\"lives\":1}", "Cat")]
    [InlineData("[ref Cat, ref Dog]", "{\"neither\":true}", "RawJson")]
    [InlineData("[ref On, ref Off]", "{\"level\":1,\"enabled\":true}", "On")]
    [InlineData("[ref On, ref Off]", "{\"enabled\":false,\"reason\":\"x\"}", "Off")]
    [InlineData("[ref V1, ref V2]", "{\"version\":2,\"b\":\"x\"}", "V2")]
    [InlineData("[ref Inner, integer]", "true", "Boolean")]
    [InlineData("[ref Inner, integer]", "\"red\"", "Color")]
    [InlineData("[ref Inner, integer]", "3", "Int64")]
    [InlineData("[ref One, ref Two]", "{\"x\":\"s\",\"kind\":\"Two\"}", "Two")]
    [InlineData("[ref One, ref Two]", "{\"x\":1,\"kind\":\"One\"}", "One")]
    [InlineData("[ref One, ref Two]", "{\"x\":1,\"kind\":\"Three\"}", "RawJson")]
    public void Value_OfAUnion_IsToldAndLosesNothing(string alternatives, string json, string type)
    {
        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            var assembly = s_assemblies.GetOrAdd($"Subject: {{ {keyword}: {Schemas(alternatives)} }}\n{Parts}", Load);
            var subject = assembly.GetType("Acme.Pets.Subject")!;
            var value = JsonSerializer.Deserialize(json, subject)!;

            Assert.Equal(type, subject.GetProperty("Value")!.GetValue(value)!.GetType().Name);
            JsonAssert.Equal(json, JsonSerializer.Serialize(value, subject));
        }
    }

    [Fact]
    public void DefaultMapping_OfADiscriminator_TakesOtherValues()
    {
        var assembly = Load($$"""
            Subject:
              oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
              discriminator: { propertyName: kind, defaultMapping: Dog }
            {{Parts}}
            """);
        var subject = assembly.GetType("Acme.Pets.Subject")!;

        Assert.Equal("Cat", Told("""{"kind":"Cat"}"""));
        Assert.Equal("Dog", Told("""{"kind":"unknown"}"""));
        Assert.Equal("Dog", Told("{}"));

        string Told(string json) => subject.GetProperty("Value")!.GetValue(JsonSerializer.Deserialize(json, subject))!.GetType().Name;
    }

    [Theory]
    [InlineData("""{"type":"text.delta","text":"a"}""", "Delta")]
    [InlineData("""{"type":"Delta","text":"a"}""", "Delta")]
    [InlineData("""{"type":"call","id":"1"}""", "Call")]
    [InlineData("""{"type":"result","id":"1"}""", "Result")]
    [InlineData("""{"type":"gone","id":"1"}""", "Removed")]
    [InlineData("""{"type":"other","id":"1"}""", "RawJson")]
    public void Discriminator_WithoutAMapping_KnowsTheValuesThatTheAlternativesName(string json, string type)
    {
        var assembly = s_assemblies.GetOrAdd("""
            Subject:
              anyOf: [{ $ref: '#/components/schemas/Delta' }, { $ref: '#/components/schemas/Tool' }, { $ref: '#/components/schemas/Removed' }]
              discriminator: { propertyName: type }
            Delta: { required: [type], properties: { type: { type: string, enum: [text.delta] }, text: { type: string } } }
            Tool:
              oneOf: [{ $ref: '#/components/schemas/Call' }, { $ref: '#/components/schemas/Result' }]
              discriminator: { propertyName: type, mapping: { call: Call, result: Result } }
            Call: { required: [type], properties: { type: { type: string }, id: { type: string } } }
            Result: { required: [type], properties: { type: { type: string }, id: { type: string } } }
            Base: { discriminator: { propertyName: type, mapping: { gone: Removed } }, properties: { type: { type: string } } }
            Removed: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { id: { type: string } } }] }
            """, Load);
        var subject = assembly.GetType("Acme.Pets.Subject")!;
        var value = JsonSerializer.Deserialize(json, subject)!;

        Assert.Equal(type, subject.GetProperty("Value")!.GetValue(value)!.GetType().Name);
        JsonAssert.Equal(json, JsonSerializer.Serialize(value, subject));
    }

    [Fact]
    public void Discriminator_OfAUnionWithin_TellsObjectsOfOneShape()
    {
        var assembly = Load("""
            Subject: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Tool' }] }
            Tool:
              oneOf: [{ $ref: '#/components/schemas/Call' }, { $ref: '#/components/schemas/Result' }]
              discriminator: { propertyName: type, mapping: { call: Call, result: Result } }
            Call: { required: [type], properties: { type: { type: string } } }
            Result: { required: [type], properties: { type: { type: string } } }
            """);
        var subject = assembly.GetType("Acme.Pets.Subject")!;

        Assert.Equal("Call", Told("""{"type":"call"}"""));
        Assert.Equal("Result", Told("""{"type":"result"}"""));
        Assert.Equal("RawJson", Told("""{"type":"other"}"""));
        Assert.Equal("String", Told("\"other\""));

        string Told(string json) => subject.GetProperty("Value")!.GetValue(JsonSerializer.Deserialize(json, subject))!.GetType().Name;
    }

    [Fact]
    public void Lists_OfOtherItems_HaveTheirOwnMethods()
    {
        var subject = Load($"Subject: {{ oneOf: {Schemas("[array string, array integer, array ref Cat]")} }}\n{Parts}").GetType("Acme.Pets.Subject")!;

        Assert.NotNull(subject.GetMethod("FromStringList"));
        Assert.NotNull(subject.GetMethod("TryGetInt64List"));
        Assert.NotNull(subject.GetMethod("TryGetCatList"));
    }

    [Fact]
    public void Union_ByForm_Emitted() => Snapshot.Verify(Described.EmitSubject($"""
        Subject: {Schemas("[string date, string uuid, integer, number, array string, array integer]", "oneOf: ")}
        """));

    // "string date" for a type and format, "array string" for an array of those, "ref Name" for a reference.
    private static string Schemas(string alternatives, string before = "")
    {
        var schemas = string.Join(", ", System.Array.ConvertAll(alternatives.Trim('[', ']').Split(", "), Schema));
        return before.Length == 0 ? $"[{schemas}]" : $"{{ {before}[{schemas}] }}";

        static string Schema(string text) => text.Split(' ', 2) switch
        {
            ["ref", var name] => $"{{ $ref: '#/components/schemas/{name}' }}",
            ["array", var items] => $"{{ type: array, items: {Schema(items)} }}",
            [var type, var format] => $"{{ type: {type}, format: {format} }}",
            _ => $"{{ type: {text} }}",
        };
    }

    private static Assembly Load(string schemas)
    {
        var files = Described.Plan(Described.Subject(schemas)).Files;
        Assert.Empty(Compiled.Complaints(files));
        return Compiled.Load(files);
    }
}
