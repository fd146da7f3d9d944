using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Specwright.Core.Tests.Planning;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Emission;

/// <summary>Values of schemas of every keyword, read and written by compiled code: nothing is lost.</summary>
public sealed class SchemaKeywordTests
{
    private static readonly ConcurrentDictionary<string, Assembly> s_assemblies = new();

    [Theory]

    // Enumerations.
    [InlineData("enum: [1, a, true, 2.5, null]", "1", "\"a\"", "true", "2.5", "null", "\"other\"", "7")]
    [InlineData("type: number, enum: [1.5, 2]", "1.5", "3.25")]
    [InlineData("type: string, nullable: true, enum: [a]", "null", "\"a\"", "\"b\"")]
    [InlineData("type: integer, enum: [1, 2, 9007199254740993]", "9007199254740993", "-5")]
    [InlineData("enum: []", "{\"a\":1}", "5")]
    [InlineData("const: { a: [1] }", "{\"a\":[1]}", "2")]
    [InlineData("const: [1, 2]", "[1,2]")]
    [InlineData("const: 5", "5", "6")]
    [InlineData("type: object, const: { a: 1 }", "{\"a\":1}")]
    [InlineData("oneOf: [{ const: 1, title: One }, { const: 2, title: Two }]", "1", "2", "3")]
    [InlineData("oneOf: [{ const: true }, { const: auto }]", "true", "\"auto\"", "\"x\"")]

    // Any value, and none.
    [InlineData("{}", "null", "1", "[{}]", "{\"a\":null}")]
    [InlineData("not: { type: string }", "1", "{\"b\":2}")]
    [InlineData("type: object", "{}", "{\"a\":null,\"b\":[1.0]}")]

    // Maps.
    [InlineData("type: object, additionalProperties: { type: object, additionalProperties: { type: array, items: { type: integer } } }", "{\"a\":{\"b\":[1],\"c\":[]}}")]
    [InlineData("type: object, additionalProperties: { type: integer, nullable: true }", "{\"a\":null,\"b\":1}")]
    [InlineData("type: object, patternProperties: { '^x-': { type: string } }", "{\"x-a\":\"1\"}")]
    [InlineData("type: object, patternProperties: { '^x-': { type: string }, '^y-': { type: integer } }", "{\"x-a\":\"1\",\"y-b\":2}")]
    [InlineData("type: object, properties: { a: { type: string } }, patternProperties: { '^x-': { type: string } }", "{\"a\":\"1\",\"x-b\":\"2\",\"other\":3}")]
    [InlineData("type: object, propertyNames: { enum: [a] }, additionalProperties: { type: string }", "{\"b\":\"1\"}")]
    [InlineData("type: object, properties: { a: { type: string } }, additionalProperties: false", "{\"a\":\"1\",\"b\":[2]}")]
    [InlineData("type: object, additionalProperties: false", "{\"b\":[2]}")]

    // Arrays.
    [InlineData("type: array, items: { type: array, items: { type: array, items: { type: string, format: date } } }", "[[[\"2024-01-01\"],[]],[]]")]
    [InlineData("type: array", "[1,null,\"a\",{}]")]
    [InlineData("type: array, items: { type: string, nullable: true }", "[null,\"a\"]")]
    [InlineData("type: array, contains: { type: string }, items: true", "[1,\"a\"]")]
    [InlineData("type: array, prefixItems: [{ type: number }, { type: string }]", "[]", "[1.5]", "[1.5,null]", "[null,\"a\"]", "[1.5,\"a\",{\"b\":1},null]")]
    [InlineData("type: array, prefixItems: [{ type: number }], items: { type: boolean }", "[1.5,true,false]", "[]")]
    [InlineData("type: array, prefixItems: [{ type: string }], items: { type: object, properties: { a: { type: string } } }", "[\"x\",{\"a\":\"b\"},{\"c\":1}]")]

    // Scalars.
    [InlineData("type: integer", "9223372036854775807", "-1")]
    [InlineData("type: integer, format: uint64", "18446744073709551615")]
    [InlineData("type: number, format: decimal", "79228162514264337593543950335", "0.10")]
    [InlineData("type: string, format: duration", "\"P1Y2M3DT4H\"", "\"PT0.5S\"")]
    [InlineData("type: string, format: time", "\"10:20:30.5+02:00\"", "\"23:00:00Z\"", "\"12:00:00\"")]
    [InlineData("type: string, format: date-time", "\"2024-02-29T12:00:00.1234567-07:00\"")]
    [InlineData("type: string, format: uri", "\"../a%20b/./c?D=%e9#x\"", "\"HTTP://Example.com:80/%7Ea/../b\"", "\"urn:x:y\"")]
    [InlineData("type: string, format: byte", "\"AQL/\"", "\"\"")]
    [InlineData("type: string, format: base64url", "\"_-8\"")]
    [InlineData("type: string, format: binary", "\"\\u0000\"")]
    [InlineData("type: string, format: int64", "\"0012\"")]
    [InlineData("type: string, contentEncoding: base64", "\"AQL/\"")]

    // allOf over everything.
    [InlineData("allOf: [{ type: integer }, { minimum: 3 }]", "4")]
    [InlineData("allOf: [{ properties: { a: { type: object, properties: { b: { type: string } } } } }, { properties: { a: { type: object, properties: { c: { type: integer } } } } }]", "{\"a\":{\"b\":\"x\",\"c\":1}}")]
    [InlineData("allOf: [{ properties: { a: { type: string } } }, { oneOf: [{ properties: { v: { type: string } } }, { properties: { v: { type: integer } } }] }]", "{\"a\":\"x\",\"v\":\"s\"}", "{\"a\":\"x\",\"v\":1}", "{\"v\":true}")]
    [InlineData("properties: { a: { type: string } }, oneOf: [{ properties: { k: { enum: [x] } } }, { properties: { k: { enum: [y] } } }]", "{\"a\":\"1\",\"k\":\"y\"}")]
    [InlineData("oneOf: [{ properties: { a: { type: string } } }, { properties: { b: { type: string } } }], anyOf: [{ properties: { c: { type: integer } } }, { properties: { d: { type: integer } } }]", "{\"a\":\"1\",\"c\":2,\"d\":3}")]
    [InlineData("oneOf: [{ type: string }, { $ref: '#/components/schemas/NullOnly' }]", "null", "\"a\"")]
    public void Value_ReadAndWritten_IsTheSame(string schema, params string[] values)
    {
        var assembly = s_assemblies.GetOrAdd(schema, static schema => Load($$"""
            Subject: { properties: { value: {{(schema == "{}" ? schema : $"{{ {schema} }}")}} } }
            NullOnly: { enum: [null] }
            """));
        foreach (var value in values)
        {
            JsonAssert.Equal($$"""{"value":{{value}}}""", assembly.RoundTrip("Subject", $$"""{"value":{{value}}}"""));
        }
    }

    [Theory]
    [InlineData("allOf: [{ properties: { a: { type: object, properties: { b: { type: string } } } } }, { properties: { a: { type: object, properties: { c: { type: integer } } } } }]", "SubjectValueA", "B", "C")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { owner: { type: object, properties: { age: { type: integer } } } } }]", "SubjectValueOwner", "Name", "Age")]
    public void AllOf_OfTheSameProperty_HasTheMembersOfBoth(string schema, string type, params string[] members)
    {
        var assembly = Load($$"""
            Subject: { properties: { value: { {{schema}} } } }
            Base: { properties: { owner: { $ref: '#/components/schemas/Owner' } } }
            Owner: { properties: { name: { type: string } } }
            """);

        Assert.All(members, member => Assert.NotNull(assembly.GetType("Acme.Pets." + type)!.GetProperty(member)));
    }

    [Fact]
    public void ForbiddenMembers_AreKeptButNotOffered()
    {
        var assembly = Load("Subject: { properties: { a: { type: string } }, additionalProperties: false }");

        JsonAssert.Equal("""{"a":"1","b":[2]}""", assembly.RoundTrip("Subject", """{"a":"1","b":[2]}"""));
        Assert.Equal(["A"], assembly.GetType("Acme.Pets.Subject")!.GetProperties().Select(property => property.Name));
    }

    [Fact]
    public void Constants_WithTitles_AreMembersOfThatName()
    {
        var assembly = Load("""
            Subject: { properties: { level: { oneOf: [{ const: 1, title: Low, description: Not much. }, { const: 2, title: High }] } } }
            """);

        Assert.Equal(["Low", "High"], System.Enum.GetNames(assembly.GetType("Acme.Pets.SubjectLevel")!));
    }

    [Theory]
    [InlineData("type: array, enum: [a, b], items: { type: string }", "SW2050", "[\"a\",\"c\"]")]
    [InlineData("oneOf: [{ type: string }, { type: integer }], anyOf: [{ type: string }, { type: boolean }]", "SW2051", "\"a\"")]
    [InlineData("allOf: [{ type: string }, { type: object, properties: { v: { type: integer } } }]", "SW2018", "{\"v\":1.0}")]
    [InlineData("allOf: [{ type: string }, { type: integer }]", "SW2018", "\"x\"")]
    public void Fault_OfASchema_IsReportedAndNothingIsLost(string schema, string id, string value)
    {
        var document = DocumentReader.Read("pets.yaml", "openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\n"
            + Described.Subject($"Subject: {{ properties: {{ value: {{ {schema} }} }} }}"));
        var result = DescriptionBuilder.Build(document, []);

        Assert.Equal([id], result.Diagnostics.Select(fault => fault.Rule.Id));
        var files = Planner.Plan(result.Description!, new PlanOptions("Acme.Pets", "PetsClient")).Files;
        JsonAssert.Equal($$"""{"value":{{value}}}""", Compiled.Load(files).RoundTrip("Subject", $$"""{"value":{{value}}}"""));
    }

    [Fact]
    public void RedescribedProperty_OfASubtype_IsReported()
    {
        var document = DocumentReader.Read("pets.yaml", "openapi: 3.0.3\ninfo: { title: Pets, version: 1.0.0 }\n" + Described.Subject("""
            Subject: { discriminator: { propertyName: kind }, properties: { kind: { type: string }, data: { type: object } } }
            One: { allOf: [{ $ref: '#/components/schemas/Subject' }, { properties: { kind: { type: string, enum: [one] }, data: { type: object, properties: { a: { type: string } } } } }] }
            """));
        var result = DescriptionBuilder.Build(document, []);

        Assert.Equal(["SW2052"], result.Diagnostics.Select(fault => fault.Rule.Id));
        var types = Compiled.Load(Planner.Plan(result.Description!, new PlanOptions("Acme.Pets", "PetsClient")).Files);
        JsonAssert.Equal("""{"kind":"one","data":{"a":"x","b":1}}""", types.RoundTrip("Subject", """{"kind":"one","data":{"a":"x","b":1}}"""));
        Assert.Equal("One", JsonSerializer.Deserialize("""{"kind":"one"}""", types.GetType("Acme.Pets.Subject")!)!.GetType().Name);
    }

    private static Assembly Load(string schemas)
    {
        var document = DocumentReader.Read("pets.yaml", "openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\n" + Described.Subject(schemas));
        var result = DescriptionBuilder.Build(document, []);
        Assert.Empty(document.Diagnostics.Concat(result.Diagnostics).Select(fault => fault.ToString()));
        var files = Planner.Plan(result.Description!, new PlanOptions("Acme.Pets", "PetsClient")).Files;
        Assert.Empty(Compiled.Complaints(files));
        return Compiled.Load(files);
    }
}
