using System.Linq;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

/// <summary>References by <c>$id</c>, <c>$anchor</c>, <c>$self</c> and <c>$dynamicRef</c>.</summary>
public sealed class IdentifierTests
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n";

    [Theory]
    [InlineData("#thing", "A")]
    [InlineData("#deep", "A/properties/p")]
    [InlineData("#old", "O")]
    [InlineData("api.yaml#thing", "A")]
    [InlineData("urn:example:b", "B")]
    [InlineData("https://example.com/schemas/c.json", "C")]
    [InlineData("https://example.com/schemas/c.json#/properties/q", "C/properties/q")]
    [InlineData("https://example.com/schemas/c.json#in-c", "C/properties/q")]
    [InlineData("https://example.com/schemas/d.json", "C/$defs/D")]
    [InlineData("local", "L")]
    [InlineData("types.json#remote", "specs/types.json#/R")]
    [InlineData("https://example.com/own.json", "specs/own.json#")]
    public void Build_ReferenceByIdentifier_NamesItsTarget(string reference, string target)
    {
        var description = Describe.Valid(
            Head + """
                A: {$anchor: thing, properties: {p: {$anchor: deep, type: string}}}
                B: {$id: 'urn:example:b', type: string}
                C: {$id: 'https://example.com/schemas/c.json', properties: {q: {$anchor: in-c, type: string}, r: {$ref: '#/components/schemas/A'}}, $defs: {D: {$id: d.json, type: integer}}}
                L: {$id: local, type: string}
                O: {$id: '#old', type: string}
                N: {properties: {default: {$anchor: named-default}, $id: {type: string}}, example: {$anchor: thing}, default: {$id: 'urn:example:b'}}
                S: {$ref: 'REFERENCE'}
            """.Replace("REFERENCE", reference),
            ("specs/types.json", """{"R": {"$anchor": "remote", "type": "string"}}"""),
            ("specs/own.json", """{"$id": "https://example.com/own.json", "type": "string"}"""));

        Assert.Equal(target, SchemaText.Of(Describe.Named(description, "S")));
    }

    [Fact]
    public void Build_AnchorOfTheSameNameInTwoResources_IsTheNearest()
    {
        var description = Describe.Valid(Head + """
                A: {$id: a, $anchor: x, properties: {own: {$ref: '#x'}, other: {$ref: 'b#x'}}}
                B: {$id: b, $anchor: x, properties: {own: {$ref: '#x'}}}
            """);

        Assert.Equal("{own: A, other: B}", SchemaText.Of(Describe.Named(description, "A")));
        Assert.Equal("{own: B}", SchemaText.Of(Describe.Named(description, "B")));
    }

    [Fact]
    public void Build_IdentifierBefore31_HasNoMeaning()
    {
        var description = Describe.Valid(
            Head.Replace("3.1.0", "3.0.3") + "    A: {$id: 'https://example.com/a.json', properties: {p: {$ref: 'types.json#/R'}}}\npaths: {}",
            ("specs/types.json", """{"R": {"type": "string"}}"""));

        Assert.Equal("{p: specs/types.json#/R}", SchemaText.Of(Describe.Named(description, "A")));
    }

    [Fact]
    public void Build_DocumentsWithSelf_AreFoundByIt()
    {
        var description = Describe.Valid(
            "openapi: 3.2.0\n$self: https://example.com/api/main.yaml\n" + Head["openapi: 3.1.0\n".Length..] + """
                A: {$ref: 'shared#/components/schemas/X'}
                B: {$ref: 'https://example.com/api/main.yaml#/components/schemas/A'}
                C: {$ref: 'types.json#/R'}
            """,
            ("specs/elsewhere.yaml", "openapi: 3.2.0\n$self: https://example.com/api/shared\ncomponents: {schemas: {X: {type: string}}}"),
            ("specs/types.json", """{"R": {"type": "string"}}"""));

        Assert.Equal("specs/elsewhere.yaml#/components/schemas/X", SchemaText.Of(Describe.Named(description, "A")));
        Assert.Equal("A", SchemaText.Of(Describe.Named(description, "B")));
        Assert.Equal("specs/types.json#/R", SchemaText.Of(Describe.Named(description, "C")));
    }

    [Theory]
    [InlineData("#none", "SW2006")]
    [InlineData("urn:example:none", "SW2008")]
    [InlineData("https://example.com/none.json", "SW2009")]
    public void Build_UnknownIdentifier_IsReported(string reference, string rule) =>
        Describe.Faulty(Head + $"    S: {{$ref: '{reference}'}}", [$"5:15 {rule}"]);

    [Theory]
    [InlineData("$dynamicRef: '#node'", "$dynamicAnchor: node")]
    [InlineData("$ref: '#node'", "$dynamicAnchor: node")]
    [InlineData("$dynamicRef: '#node'", "$anchor: node")]
    public void Build_TreeByAnchor_RefersToItself(string reference, string anchor)
    {
        var description = Describe.Valid(
            Head + $"    Tree: {{{anchor}, properties: {{value: {{type: string}}, children: {{type: array, items: {{{reference}}}}}}}}}");

        Assert.Equal("{value: string, children: [Tree]}", SchemaText.Of(Describe.Named(description, "Tree")));
    }

    [Fact]
    public void Build_ExtendedTree_HasExtendedNodes()
    {
        var description = Describe.Valid(Head + """
                Tree: {$id: tree, $dynamicAnchor: node, properties: {children: {type: array, items: {$dynamicRef: '#node'}}}}
                Named: {$id: named, $dynamicAnchor: node, $ref: tree, properties: {name: {type: string}}}
            """);

        Assert.Equal("{children: [Tree]}", SchemaText.Of(Describe.Named(description, "Tree")));
        Assert.Equal("{children: [Named], name: string}", SchemaText.Of(Describe.Named(description, "Named")));
    }

    [Fact]
    public void Build_GenericSchema_IsFilledByEachThatUsesIt()
    {
        var description = Describe.Valid(Head + """
                Page:
                  $id: page
                  type: object
                  required: [items]
                  properties: {items: {type: array, items: {$dynamicRef: '#item'}}, total: {type: integer}}
                  $defs: {item: {$dynamicAnchor: item}}
                Pet: {properties: {name: {type: string}}}
                Pets: {$id: pets, $ref: page, $defs: {item: {$dynamicAnchor: item, $ref: '#/components/schemas/Pet'}}}
                Names: {$id: names, $ref: page, $defs: {item: {$dynamicAnchor: item, type: string}}}
            """);

        Assert.Equal("{items!: [Pets/$defs/item], total: integer}", SchemaText.Of(Describe.Named(description, "Pets")));
        Assert.Equal("{items!: [Names/$defs/item], total: integer}", SchemaText.Of(Describe.Named(description, "Names")));
        Assert.Equal(
            ["any", "Pet", "string"],
            description.Schemas.Where(schema => schema.Name == "item").Select(schema => SchemaText.Of(schema.Schema)));
    }

    [Fact]
    public void Build_GenericSchemasThatMultiply_EndInADiagnostic()
    {
        var schemas = Enumerable.Range(0, 40).Select(i =>
            $"    R{i}: {{$id: r{i}, $defs: {{t: {{$dynamicAnchor: t, type: string}}}}, properties: {{a: {{$ref: r{i + 1}}}, b: {{$ref: r{i + 1}}}, c: {{$dynamicRef: '#t'}}}}}}");

        var result = Describe.Build(Head + string.Join("\n", schemas) + "\n    R40: {$id: r40, properties: {c: {$dynamicRef: '#t'}}, $defs: {t: {$dynamicAnchor: t}}}");

        Assert.NotNull(result.Description);
        Assert.Contains(result.Diagnostics, fault => fault.Rule.Id == "SW2019");
    }

    [Theory]
    [InlineData("3.0.3", "theirs")]
    [InlineData("3.1.0", "own")]
    public void Build_DescriptionBesideReference_CountsFrom31(string version, string expected)
    {
        var operation = Describe.Operation(
            """
            parameters: [{$ref: '#/components/parameters/Id', description: own}]
            put:
              requestBody: {$ref: '#/components/requestBodies/B', description: own}
              responses: {200: {$ref: '#/components/responses/R', description: own}}
            """,
            rest: """
            components:
              parameters: {Id: {name: id, in: path, required: true, description: theirs, schema: {type: string}}}
              requestBodies: {B: {description: theirs, content: {text/plain: {}}}}
              responses: {R: {description: theirs}}
            """,
            version: "openapi: " + version);

        Assert.Equal(expected, operation.Parameters[0].Description);
        Assert.Equal(expected, operation.Body!.Description);
        Assert.Equal(expected, operation.Responses[0].Description);
    }
}
