using System.Linq;
using Specwright.Model;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

public sealed class ReferenceTests
{
    private const string Head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n";

    [Theory]
    [InlineData("#/components/schemas/A", "A")]
    [InlineData("api.yaml#/components/schemas/A", "A")]
    [InlineData("./api.yaml#/components/schemas/A", "A")]
    [InlineData("../specs/api.yaml#/components/schemas/A", "A")]
    [InlineData("#/components/schemas/a~1b~0c", "a~1b~0c")]
    [InlineData("#/components/schemas/a%20%C3%A4", "a ä")]
    [InlineData("#/components/schemas/A/properties/p/items", "A/properties/p/items")]
    [InlineData("#/components/schemas/O/oneOf/1", "O/oneOf/1")]
    [InlineData("#/components/schemas/R/properties/p", "R/properties/p")]
    public void Build_ReferenceByPointer_NamesItsTarget(string reference, string target)
    {
        var description = Describe.Valid(Head + """
                A: {properties: {p: {type: array, items: {type: string}}}}
                a/b~c: {type: string}
                a ä: {type: string}
                O: {oneOf: [{type: string}, {type: integer}]}
                R: {$ref: '#/components/schemas/A'}
                S: {$ref: 'REFERENCE'}
            """.Replace("REFERENCE", reference));

        Assert.Equal(target, SchemaText.Of(Describe.Named(description, "S")));
        Assert.Single(description.Schemas, schema => schema.Key == "#/components/schemas/" + target);
    }

    [Fact]
    public void Build_Schemas_AreComponentsAndWhatIsReferredToInTheDocumentsOrder()
    {
        var description = Describe.Valid(Head + """
                Z: {$ref: '#/components/schemas/A/properties/p'}
                A: {properties: {p: {type: string}}}
                M: {type: string}
            """);

        Assert.Equal(["Z", "A", "p", "M"], description.Schemas.Select(schema => schema.Name));
    }

    [Fact]
    public void Build_ReferencesIntoOtherFiles_AreResolvedByRelativePath()
    {
        var description = Describe.Valid(
            Head + "    S: {$ref: 'common/types.json#/A'}",
            ("specs/common/types.json", "{\"A\": {\"properties\": {\"b\": {\"$ref\": \"../pet.yaml\"}, \"c\": {\"$ref\": \"#/C\"}}}, \"C\": {\"type\": \"string\"}}"),
            ("specs\\pet.yaml", "type: object\nproperties: {s: {$ref: 'api.yaml#/components/schemas/S'}}"));

        Assert.Equal(
            [
                "S = specs/common/types.json#/A",
                "A = {b: specs\\pet.yaml#, c: specs/common/types.json#/C}",
                "C = string",
                "pet = {s: S}",
            ],
            description.Schemas.Select(schema => $"{schema.Name} = {SchemaText.Of(schema.Schema)}"));
    }

    [Theory]
    [InlineData("S: {$ref: '#/components/schemas/A', required: [a], enum: [1]}", "A", "6:41 SW2034")]
    [InlineData("S: {allOf: [{$ref: '#/components/schemas/A', properties: {b: {type: string}}}, {properties: {c: {type: string}}}]}", "{a: string, c: string}", "6:50 SW2034")]
    [InlineData("S: {$ref: '#/components/schemas/A', type: object, description: d, required: true}", "A")]
    public void Build_KeywordsBesideReferenceBefore31_AreIgnored(string schema, string expected, params string[] faults) =>
        Assert.Equal(expected, Describe.Schema(schema + "\nA: {properties: {a: {type: string}}}", "3.0.3", faults));

    [Theory]
    [InlineData("#/components/schemas/B", "SW2006")]
    [InlineData("#/components/schemas/S/properties/0", "SW2006")]
    [InlineData("#anchor", "SW2006")]
    [InlineData("other.yaml#/A", "SW2008")]
    [InlineData("broken.json", "SW2008")]
    [InlineData("/api.yaml", "SW2008")]
    [InlineData("https://example.com/a.yaml#/A", "SW2009")]
    [InlineData("//example.com/a.yaml", "SW2009")]
    [InlineData("#/components/schemas/S", "SW2007")]
    public void Build_ReferenceToNothing_IsReportedAndAnyValue(string reference, string rule)
    {
        var description = Describe.Faulty(
            Head + $"    S: {{$ref: '{reference}'}}", [$"6:15 {rule}"], ("specs/broken.json", "{"));

        Assert.Equal("any", SchemaText.Of(Describe.Named(description, "S")));
    }

    [Theory]
    [InlineData("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}", "6:15 SW2007", "7:15 SW2007")]
    [InlineData("A: {allOf: [{$ref: '#/components/schemas/A'}]}", "6:24 SW2007")]
    [InlineData("A: {oneOf: [{$ref: '#/components/schemas/A'}]}", "6:24 SW2007")]
    [InlineData("A: {$ref: 1.5}", "6:15 SW2008")]
    [InlineData("A: {$ref: []}", "6:15 SW2004")]
    public void Build_ReferencesInACircle_AreReported(string schemas, params string[] faults) =>
        Assert.Equal("any", Describe.Schema(schemas + "\nS: {}", "3.0.3", faults));

    [Theory]
    [InlineData("S: {properties: {next: {$ref: '#/components/schemas/S'}}}", "{next: S}")]
    [InlineData("S: {type: array, items: {$ref: '#/components/schemas/S'}}", "[S]")]
    [InlineData("S: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/S'}}]}", "one of (string; [S])")]
    [InlineData("S: {additionalProperties: {$ref: '#/components/schemas/S'}}", "{} and S")]
    public void Build_SchemaThatContainsItself_RefersToItself(string schemas, string expected) =>
        Assert.Equal(expected, Describe.Schema(schemas));

    [Fact]
    public void Build_YamlAliasOfAComponent_IsAReferenceToIt() =>
        Assert.Equal("A", Describe.Schema("A: &a {properties: {x: {type: string}}}\nS: *a"));

    [Fact]
    public void Build_LongChainOfReferences_Ends()
    {
        var chain = string.Concat(Enumerable.Range(0, 2000).Select(i => $"    A{i}: {{$ref: '#/components/schemas/A{i + 1}'}}\n"));

        var result = Describe.Build(Head + chain + "    A2000: {type: string}");

        Assert.Equal(2001, result.Description!.Schemas.Count);
        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Description.Schemas.Skip(1950), schema => Assert.IsNotType<AnySchema>(schema.Schema));
    }
}
