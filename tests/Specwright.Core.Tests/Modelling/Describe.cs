using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Modelling;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Modelling;

/// <summary>Builds descriptions of documents in which every fault is expected.</summary>
internal static class Describe
{
    /// <summary>The description of a document without faults.</summary>
    public static ApiDescription Valid(string text, params (string Path, string Text)[] others) =>
        Faulty(text, [], others);

    /// <summary>The description of a document whose faults, as <c>line:column id</c>, are exactly those listed.</summary>
    public static ApiDescription Faulty(string text, string[] faults, params (string Path, string Text)[] others)
    {
        var result = Build(text, others);
        Assert.Equal(faults, result.Diagnostics.Select(Place));
        Assert.All(result.Diagnostics, fault => Assert.NotEmpty(fault.Message));
        return Assert.IsType<ApiDescription>(result.Description);
    }

    public static DescriptionResult Build(string text, params (string Path, string Text)[] others)
    {
        var document = DocumentReader.Read("specs/api.yaml", text);
        Assert.Empty(document.Diagnostics.Select(fault => fault.ToString()));
        return DescriptionBuilder.Build(document, [.. others.Select(other => DocumentReader.Read(other.Path, other.Text))]);
    }

    /// <summary>The schema S of the schemas in YAML, indented by four, that are given; as text.</summary>
    public static string Schema(string schemas, string version = "3.0.3", params string[] faults) =>
        SchemaText.Of(Named(Faulty(WithSchemas(schemas, version), faults), "S"));

    /// <summary>The schema S itself.</summary>
    public static Schema SchemaOf(string schemas, string version = "3.0.3") =>
        Named(Valid(WithSchemas(schemas, version)), "S");

    public static Schema Named(ApiDescription description, string name) =>
        Assert.Single(description.Schemas, schema => schema.Name == name).Schema;

    /// <summary>The only operation of a document that consists of a path item for <c>/things/{id}</c>.</summary>
    public static Operation Operation(string pathItem, string[]? faults = null, string rest = "", string version = "openapi: 3.0.3") =>
        Assert.Single(Faulty($"{version}\ninfo: {{title: T, version: '1'}}\npaths:\n  /things/{{id}}:\n{Indent(pathItem)}\n{rest}", faults ?? []).Operations);

    private static string WithSchemas(string schemas, string version) =>
        $"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{Indent(schemas)}";

    private static string Indent(string text) => string.Join("\n", text.Split('\n').Select(line => "    " + line));

    private static string Place(Diagnostic fault) =>
        $"{fault.Location.StartLine + 1}:{fault.Location.StartColumn + 1} {fault.Rule.Id}";
}
