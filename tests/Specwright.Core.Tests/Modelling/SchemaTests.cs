using System.Linq;
using Specwright.Model;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("{}", "any")]
    [InlineData("{description: x}", "any")]
    [InlineData("{type: string}", "string")]
    [InlineData("{type: string, format: date-time}", "string(date-time)")]
    [InlineData("{type: integer, format: int64}", "integer(int64)")]
    [InlineData("{type: number}", "number")]
    [InlineData("{type: boolean}", "boolean")]
    [InlineData("{type: array, items: {type: string}}", "[string]")]
    [InlineData("{type: array, items: {}, uniqueItems: true}", "[any] unique")]
    [InlineData("{type: array}", "[any]")]
    [InlineData("{items: {type: integer}}", "[integer]")]
    [InlineData("{type: array, x-prefix-items: [{type: string}, {type: integer}]}", "(string, integer)")]
    [InlineData("{type: object}", "{}")]
    [InlineData("{type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}", "{a!: string, b: integer}")]
    [InlineData("{properties: {a: {type: string}}}", "{a: string}")]
    [InlineData("{type: object, additionalProperties: true}", "{} and any")]
    [InlineData("{type: object, additionalProperties: {}}", "{} and any")]
    [InlineData("{type: object, additionalProperties: false}", "{} and forbidden")]
    [InlineData("{type: object, additionalProperties: {type: string}}", "{} and string")]
    [InlineData("{type: object, patternProperties: {'^x': {type: string}}}", "{} and string")]
    [InlineData("{type: object, properties: {a: {properties: {b: {type: array, items: {type: string}}}}}}", "{a: {b: [string]}}")]
    public void Build_Schema_HoldsItsType(string schema, string expected)
    {
        Assert.Equal(expected, Describe.Schema($"S: {schema}"));
        Assert.Equal(expected, Describe.Schema($"S: {schema}", "3.1.0"));
    }

    [Theory]
    [InlineData("3.0.3", "{type: string, nullable: true}", "string?")]
    [InlineData("3.0.3", "{type: string, x-nullable: true}", "string?")]
    [InlineData("3.0.3", "{type: string, nullable: false}", "string")]
    [InlineData("3.0.3", "{type: string, enum: [a, null]}", "string in a?")]
    [InlineData("3.1.0", "{type: [string, 'null']}", "string?")]
    [InlineData("3.1.0", "{type: [string]}", "string")]
    [InlineData("3.1.0", "{type: ['null']}", "any?")]
    [InlineData("3.1.0", "{type: [null, string]}", "string?")]
    [InlineData("3.1.0", "{type: [string, integer, 'null']}", "one of (string; integer)?")]
    [InlineData("3.1.0", "{type: [number, integer]}", "number")]
    [InlineData("3.1.0", "{type: [string, string]}", "string")]
    [InlineData("3.1.0", "{anyOf: [{type: string}, {type: 'null'}]}", "string?")]
    [InlineData("3.1.0", "{oneOf: [{type: string}, {type: integer}, {const: null}]}", "one of (string; integer)?")]
    [InlineData("3.1.0", "{oneOf: [{type: string}, {enum: [null]}]}", "string?")]
    [InlineData("3.1.0", "{const: null}", "any?")]
    public void Build_Null_IsSaidByNullability(string version, string schema, string expected) =>
        Assert.Equal(expected, Describe.Schema($"S: {schema}", version));

    [Theory]
    [InlineData("{type: array, prefixItems: [{type: string}, {}]}", "(string, any)")]
    [InlineData("{type: object, properties: {a: true}}", "{a: any}")]
    [InlineData("{type: object, unevaluatedProperties: false}", "{} and forbidden")]
    [InlineData("{type: string, contentEncoding: base64}", "string(byte)")]
    [InlineData("{type: string, contentMediaType: application/octet-stream}", "string(binary)")]
    [InlineData("{const: a}", "string in a")]
    [InlineData("{const: 1}", "integer in 1")]
    public void Build_KeywordOfJsonSchema2020_IsUnderstood(string schema, string expected) =>
        Assert.Equal(expected, Describe.Schema($"S: {schema}", "3.1.0"));

    [Fact]
    public void Build_ReferenceWithSiblingsIn31_IsBoth() => Assert.Equal(
        "{a: string, b: integer}",
        Describe.Schema("A: {properties: {a: {type: string}}}\nS: {$ref: '#/components/schemas/A', properties: {b: {type: integer}}}", "3.1.0"));

    [Theory]
    [InlineData("{type: string, enum: [b, a, b]}", "string in b|a")]
    [InlineData("{type: string, enum: [1, true, 2.0]}", "string in 1|true|2.0")]
    [InlineData("{type: integer, enum: [0x10, +2, 3.0, -1]}", "integer in 16|2|3|-1")]
    [InlineData("{type: number, enum: [1, 2.5, 3.]}", "number in 1|2.5|3")]
    [InlineData("{type: boolean, enum: [True]}", "boolean in true")]
    [InlineData("{enum: [a, b]}", "string in a|b")]
    [InlineData("{enum: [a, 1]}", "one of (string in a; integer in 1)")]
    public void Build_Enumeration_ListsItsValues(string schema, string expected) =>
        Assert.Equal(expected, Describe.Schema($"S: {schema}"));

    [Theory]
    [InlineData("S: {type: integer, enum: [1, 2], x-enum-varnames: [One, Two], x-enum-descriptions: [first, second]}")]
    [InlineData("S: {type: integer, enum: [1, 2], x-enumNames: [One, Two], x-enumDescriptions: [first, second]}")]
    [InlineData("S: {type: integer, enum: [1, 2], x-ms-enum: {name: N, values: [{value: 2, name: Two, description: second}, {value: 1, name: One, description: first}]}}")]
    [InlineData("S: {type: integer, enum: [1, 2], x-enum-names: {2: Two, 1: One}, x-enum-description: {1: first, 2: second}}")]
    [InlineData("S: {type: integer, enum: [1, 2], x-enum-values: [{numericValue: 1, identifier: One, description: first}, {numericValue: 2, identifier: Two, description: second}]}")]
    [InlineData("S: {type: integer, enum: [1, 2], x-enum-varnames: [One, Two], x-enum-elements: [{name: 1, description: first}, {name: 2, description: second}]}")]
    public void Build_EnumerationWithLabels_KeepsThem(string schema)
    {
        var values = Assert.IsType<EnumSchema>(Describe.SchemaOf(schema)).Values;

        Assert.Equal([new EnumValue("1", "One", "first"), new EnumValue("2", "Two", "second")], values);
    }

    [Fact]
    public void Build_LabelsOfEnumerationWithNull_StayWithTheirValues()
    {
        var schema = Describe.SchemaOf("S: {type: string, enum: [a, null, b], x-enum-varnames: [A, None, B]}");

        Assert.Equal(["A", "B"], Assert.IsType<EnumSchema>(schema).Values.Select(value => value.Name));
    }

    [Fact]
    public void Build_Annotations_AreKept()
    {
        var schema = Describe.SchemaOf("""
            S:
              type: array
              title: T
              description: D
              deprecated: true
              readOnly: true
              default: [1, "a\"\n", {b: null}, +2, .inf, true]
            """);

        Assert.Equal("T", schema.Title);
        Assert.Equal("D", schema.Description);
        Assert.True(schema.IsDeprecated);
        Assert.True(schema.IsReadOnly);
        Assert.False(schema.IsWriteOnly);
        Assert.Equal("[1,\"a\\\"\\u000a\",{\"b\":null},2,\".inf\",true]", schema.Default);
        Assert.Equal((5, 4), (schema.Location.StartLine, schema.Location.StartColumn));
        Assert.Equal("specs/api.yaml", schema.Location.FilePath);
    }

    [Fact]
    public void Build_AnnotationsBesideReference_StandOnTheReference()
    {
        var schema = Describe.SchemaOf("A: {type: string, description: a}\nS: {$ref: '#/components/schemas/A', description: s, nullable: true}");

        Assert.Equal("s", schema.Description);
        Assert.Equal("A?", SchemaText.Of(schema));
    }

    [Theory]
    [InlineData("{type: int}", "6:15 SW2010", "any")]
    [InlineData("{type: [string, text]}", "6:24 SW2010", "string")]
    [InlineData("{type: {}}", "6:15 SW2010", "any")]
    [InlineData("{type: integer, enum: [1, x]}", "6:34 SW2020", "integer in 1")]
    [InlineData("{type: integer, enum: [x]}", "6:31 SW2020", "integer")]
    [InlineData("{enum: [[]]}", "6:16 SW2020", "any")]
    [InlineData("{type: array, items: {type: string}, enum: [a]}", "6:45 SW2050", "[string in a]")]
    [InlineData("{type: string, enum: a}", "6:29 SW2004", "string")]
    [InlineData("{type: object, properties: []}", "6:35 SW2004", "{}")]
    [InlineData("{type: object, properties: {a: 1}}", "6:39 SW2004", "{a: any}")]
    [InlineData("{type: object, required: [a]}", "6:34 SW2021", "{}")]
    [InlineData("{type: object, required: a}", "6:33 SW2004", "{}")]
    [InlineData("{type: string, nullable: 'yes'}", "6:33 SW2004", "string")]
    [InlineData("{type: string, description: [a]}", "6:36 SW2004", "string")]
    [InlineData("[]", "6:8 SW2004", "any")]
    [InlineData("text", "6:8 SW2004", "any")]
    [InlineData("{items: false}", "6:16 SW2022", "[any]")]
    [InlineData("{$dynamicRef: '#x'}", "6:9 SW2023", "any")]
    [InlineData("{allOf: {}}", "6:16 SW2004", "any")]
    public void Build_FaultySchema_IsReportedAndTheRestBuilt(string schema, string fault, string expected) =>
        Assert.Equal(expected, Describe.Schema($"S: {schema}", "3.0.3", fault));
}
