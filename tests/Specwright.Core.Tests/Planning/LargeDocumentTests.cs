using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using Specwright.Emission;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Reading;
using Specwright.Tests.Shared;
using Xunit;

namespace Specwright.Core.Tests.Planning;

/// <summary>Documents that are made to cost: each ends in a diagnostic, or is done as soon as its size lets expect.</summary>
public sealed class LargeDocumentTests
{
    private const string Head = "{ \"openapi\": \"3.0.3\", \"info\": { \"title\": \"Large\", \"version\": \"1\" }, ";

    // What takes time by the square of these sizes takes minutes; what does not, a second or two on an idle machine.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Shapes() =>
        ["tags", "paths", "pathParameters", "alternatives", "equalAlternatives", "discriminated", "properties", "values", "serverVariables", "sharedTypes"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Document_OfManyParts_TakesSeconds(string shape)
    {
        var watch = Stopwatch.StartNew();
        const string Ok = "\"responses\": { \"200\": { \"description\": \"Ok.\" } }";
        var plan = Generate(shape switch
        {
            "tags" => Paths(20_000, i => $"\"/p{i}\": {{ \"get\": {{ \"tags\": [\"t{i}\"], {Ok} }} }}"),
            "paths" => Paths(20_000, i => $"\"/{Separated(i)}\": {{ \"get\": {{ {Ok} }} }}"),
            "pathParameters" => Paths(1, _ => Get(
                string.Concat(Numbers(20_000, i => $"/{{p{i}}}")),
                "{}",
                "\"parameters\": [" + List(20_000, i => $"{{ \"name\": \"p{i}\", \"in\": \"path\", \"required\": true, \"schema\": {{ \"type\": \"string\" }} }}") + "],")),
            "alternatives" => Schemas(20_000, i => Model($"\"r{i}\": {{ \"type\": \"string\" }}", "r" + i), isUnion: true),
            "equalAlternatives" => Schemas(20_000, i => Model($"\"a\": {{ \"type\": \"string\" }}, \"r{i}\": {{ \"type\": \"string\" }}", "a"), isUnion: true),
            "discriminated" => Schemas(20_000, i => Model($"\"kind\": {{ \"type\": \"string\", \"enum\": [\"k{i}\"] }}", "kind"), isUnion: true),
            "properties" => Schemas(1, _ => Model(List(20_000, i => $"\"{Separated(i)}\": {{ \"type\": \"string\" }}"), "a")),
            "values" => Schemas(1, _ => "{ \"type\": \"string\", \"enum\": [" + List(20_000, i => $"\"{Separated(i)}\"") + "], \"x-enum-varnames\": [" + List(20_000, _ => "\"same\"") + "] }"),
            "serverVariables" => Head + "\"servers\": [{ \"url\": \"https://a.example/{v0}\", \"variables\": {" + List(20_000, i => $"\"v{i}\": {{ \"default\": \"{{v{i + 1}}}{{v{i + 1}}}\" }}") + "} }], \"paths\": {} }",
            _ => Paths(
                5_000,
                i => Get("/p" + i, Ref("S0"), $"\"tags\": [\"t{i}\"],"),
                List(5_000, i => $"\"S{i}\": {Model($"\"next\": {Ref("S" + ((i + 1) % 5_000))}", "next")}")),
        });

        Assert.NotEmpty(plan.Files);
        Assert.True(watch.Elapsed < s_patience, $"{shape}: {watch.Elapsed}");
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/components/schemas/A0000" } }""", "SW3070")]
    [InlineData("""{ "type": "object", "additionalProperties": { "$ref": "#/components/schemas/A0000" } }""", "SW3070")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/A0000" }, { "type": "object", "properties": { "p0000": { "type": "string" } } }] }""", "SW3071")]
    public void SchemasThatLeadToOneAnother_WithoutEnd_AreCutAndReported(string schema, string id)
    {
        var plan = Generate(Schemas(3_000, i => i == 2_999
            ? """{ "type": "string" }"""
            : schema.Replace("0000", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        Assert.Equal([id], plan.Diagnostics.Select(diagnostic => diagnostic.Rule.Id).Distinct());
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Fact]
    public void ListsInLists_AsDeepAsADocumentNests_CompileAndAreReported()
    {
        const int Depth = 55;
        var schema = string.Concat(Enumerable.Repeat("{ \"type\": \"array\", \"items\": ", Depth)) + "{ \"type\": \"string\" }" + new string('}', Depth);
        var plan = Generate(Schemas(1, _ => Model("\"deep\": " + schema, "deep")));

        Assert.Equal(["SW3070"], plan.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    [Fact]
    public void WideTypesAndMethods_CompiledWhole_TakesSeconds()
    {
        var plan = Generate(Paths(
            1,
            _ => Get("/a", Ref("Wide"), "\"parameters\": [" + List(300, i => $"{{ \"name\": \"q{i}\", \"in\": \"query\", \"schema\": {{ \"type\": \"string\" }} }}") + "],"),
            $"\"Wide\": {Model($"\"values\": {Ref("Values")}, \"codes\": {Ref("Codes")}, " + List(1_000, i => $"\"p{i}\": {{ \"type\": \"string\" }}"), "codes")}, "
                + "\"Values\": { \"type\": \"string\", \"enum\": [" + List(4_000, i => $"\"v{i}\"") + "] }, "
                + "\"Codes\": { \"type\": \"integer\", \"enum\": [" + List(4_000, i => i.ToString(CultureInfo.InvariantCulture)) + "] }"));

        Assert.Empty(plan.Diagnostics);
        Assert.Empty(Compiled.Complaints(plan.Files));
    }

    // On a small stack, as that of the compiler's threads may be.
    private static PlanResult Generate(string json)
    {
        PlanResult? plan = null;
        var thread = new Thread(
            () =>
            {
                var document = DocumentReader.Read("large.json", json);
                Assert.Empty(document.Diagnostics);
                plan = Planner.Plan(DescriptionBuilder.Build(document, []).Description!, new PlanOptions("Acme.Large", "LargeClient"));
                Assert.All(plan.Files, file => Assert.NotEmpty(Emitter.Emit(file)));
            },
            512 * 1024);
        thread.Start();
        thread.Join();
        return plan!;
    }

    private static string Paths(int count, Func<int, string> path, string schemas = "") =>
        Head + "\"paths\": {" + List(count, path) + "}, \"components\": { \"schemas\": {" + schemas + "} } }";

    // One operation answers the only schema, or the union of all.
    private static string Schemas(int count, Func<int, string> schema, bool isUnion = false)
    {
        var root = isUnion ? "{ \"oneOf\": [" + List(count, i => Ref("A" + i)) + "] }" : Ref("A0");
        return Paths(1, _ => Get("/a", root), List(count, i => $"\"A{i}\": {schema(i)}"));
    }

    private static string Get(string path, string schema, string more = "") =>
        $"\"{path}\": {{ \"get\": {{ {more} \"operationId\": \"a\", \"responses\": {{ \"200\": {{ \"description\": \"Ok.\", \"content\": {{ \"application/json\": {{ \"schema\": {schema} }} }} }} }} }} }}";

    private static string Model(string properties, string required) =>
        $"{{ \"type\": \"object\", \"required\": [\"{required}\"], \"properties\": {{ {properties} }} }}";

    private static string Ref(string name) => $"{{ \"$ref\": \"#/components/schemas/{name}\" }}";

    // Names that differ only in characters which no identifier holds.
    private static string Separated(int number) =>
        "a" + string.Concat(Enumerable.Range(0, 16).Select(bit => (number >> bit & 1) == 0 ? '-' : '_')) + "b";

    private static string[] Numbers(int count, Func<int, string> item) => [.. Enumerable.Range(0, count).Select(item)];

    private static string List(int count, Func<int, string> item) => string.Join(",\n", Numbers(count, item));
}
