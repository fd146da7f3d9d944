using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Specwright.Core.Tests.Reading;
using Specwright.Model;
using Specwright.Modelling;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

public sealed class RobustnessTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        servers: [{url: 'https://{a}.com', variables: {a: {default: b}}}]
        security: [{key: [a]}]
        paths:
          /a/{id}:
            parameters: [{$ref: '#/components/parameters/id'}]
            post:
              operationId: a
              tags: [t]
              parameters: [{name: q, in: query, style: form, schema: {type: [string, 'null']}}]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}
              responses: {200: {description: d, content: {a/b: {schema: {type: array, items: {$ref: '#/components/schemas/A'}}}}}}
              x-paging: {style: cursor, items: a.b, set: {a: [1]}}
        components:
          parameters: {id: {name: id, in: path, required: true, schema: {enum: [1, a], x-enum-varnames: [A, B]}}}
          securitySchemes: {key: {type: apiKey, in: header, name: k}}
          schemas:
            A: {type: object, required: [a], properties: {a: {const: 1}, b: {$ref: '#/components/schemas/C'}}}
            B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {c: {type: integer}}}]}
            C: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: a, mapping: {x: A}}}
        """;

    [Fact]
    public void Build_MutatedDocument_NeverThrows()
    {
        var mutations = new Mutations(7);
        var built = 0;
        for (var i = 0; i < 2000; i++)
        {
            var text = mutations.Apply(Document);
            var result = DescriptionBuilder.Build(DocumentReader.Read("api", text), []);

            built += result.Description is null ? 0 : 1;
            Assert.All(result.Diagnostics, fault => Assert.InRange(fault.Location.Start, 0, text.Length));
            Assert.All(result.Diagnostics, fault => Assert.NotEmpty(fault.Message));
            Assert.All(
                result.Description?.Schemas.Select(schema => schema.Schema) ?? [],
                schema => Assert.NotEmpty(SchemaText.Of(schema)));
        }

        Assert.InRange(built, 200, 2000);
    }

    [Fact]
    public void Build_EveryPartReplaced_NeverThrows()
    {
        // Each keyword meets each kind of value.
        var document = DocumentReader.Read("api", Document);
        var spans = Values(document.Root!).Select(node => node.Span).Where(span => span.Length > 0).ToArray();
        string[] values = ["1", "text", "null", "[]", "{}", "[{}]", "{a: 1}", "{$ref: '#/components/schemas/C'}"];
        foreach (var span in spans)
        {
            foreach (var value in values)
            {
                var text = Document.Remove(span.Start, span.Length).Insert(span.Start, value);

                DescriptionBuilder.Build(DocumentReader.Read("api", text), []);
            }
        }
    }

    [Fact]
    public void Build_ManySchemas_TakesSeconds()
    {
        var schemas = Generated.Json(5_000_000).Replace("#/components/schemas/", "#/", System.StringComparison.Ordinal);
        var text = $"{{\"openapi\":\"3.0.3\",\"info\":{{\"title\":\"T\",\"version\":\"1\"}},\"paths\":{{}},\"components\":{{\"schemas\":{schemas}}}}}"
            .Replace("\"#/", "\"#/components/schemas/", System.StringComparison.Ordinal);
        var watch = Stopwatch.StartNew();

        var result = DescriptionBuilder.Build(DocumentReader.Read("api", text), []);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
        Assert.InRange(result.Description!.Schemas.Count, 10_000, 30_000);

        // The last schema refers to one that does not exist.
        Assert.Single(result.Diagnostics);
    }

    [Theory]
    [InlineData("\"type\": \"string\", \"enum\": [{0}]", "\"v{0}\"", "enum", null)]
    [InlineData("\"enum\": [{0}]", "{0}", "enum", null)]
    [InlineData("\"oneOf\": [{0}]", "{{\"properties\": {{ \"p{0}\": {{}} }} }}", "oneOf", null)]
    [InlineData("\"properties\": {{ {0} }}", "\"p{0}\": {{}}", "properties", 20_000)]
    public void Build_MillionEntries_EndInADiagnostic(string schema, string entry, string keyword, int? kept)
    {
        var entries = string.Join(", ", Enumerable.Range(0, 1_000_000).Select(i => string.Format(CultureInfo.InvariantCulture, entry, i)));
        var text = "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{},\"components\":{\"schemas\":{\"A\":{"
            + string.Format(CultureInfo.InvariantCulture, schema, entries) + "}}}}";
        var watch = Stopwatch.StartNew();

        var result = DescriptionBuilder.Build(DocumentReader.Read("api", text), []);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.StartsWith($"'{keyword}' has more than 20000 entries.", diagnostic.Message, System.StringComparison.Ordinal);
        Assert.Equal(kept, (Assert.Single(result.Description!.Schemas).Schema as ObjectSchema)?.Properties.Count);
        Assert.IsNotType<EnumSchema>(Assert.Single(result.Description!.Schemas).Schema);
    }

    private static System.Collections.Generic.IEnumerable<DocumentNode> Values(DocumentNode node)
    {
        var children = node switch
        {
            ObjectNode members => members.Members.Select(member => member.Value),
            ArrayNode array => array.Items,
            _ => [],
        };
        return children.SelectMany(Values).Prepend(node);
    }
}
