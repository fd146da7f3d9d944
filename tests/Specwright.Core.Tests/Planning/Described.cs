using System.Linq;
using Specwright.Emission;
using Specwright.Model;
using Specwright.Modelling;
using Specwright.Planning;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Planning;

/// <summary>Short ways from the YAML of a test to what is planned and written for it.</summary>
internal static class Described
{
    private const string Head = """
        openapi: 3.0.3
        info: { title: Pets, version: 1.0.0 }

        """;

    /// <summary>The description of a document that is complete but for <c>openapi</c> and <c>info</c>.</summary>
    public static ApiDescription By(string yaml)
    {
        var document = DocumentReader.Read("pets.yaml", Head + yaml);
        var result = DescriptionBuilder.Build(document, []);
        Assert.Empty(document.Diagnostics.Concat(result.Diagnostics).Select(diagnostic => diagnostic.ToString()));
        return result.Description!;
    }

    /// <summary>The plan for such a document.</summary>
    public static PlanResult Plan(string yaml) => Planner.Plan(By(yaml), new PlanOptions("Acme.Pets", "PetsClient"));

    /// <summary>The generated files of such a document, all in one text.</summary>
    public static string Emit(string yaml) => string.Join("\n", Plan(yaml).Files.Select(Emitter.Emit));

    /// <summary>The generated file that holds the types, for a document whose only operation answers the schema <c>Subject</c>.</summary>
    public static string EmitSubject(string schemas) =>
        Emitter.Emit(Plan(Subject(schemas)).Files.Single(file => file.HintName == "Models.g.cs"));

    /// <summary>A document whose only operation takes and answers the schema <c>Subject</c>.</summary>
    public static string Subject(string schemas) => $"""
        paths:
          /subject:
            post:
              operationId: send
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {ToRef("Subject")}
              responses:
                '200':
                  description: The subject.
                  content:
                    application/json:
                      schema: {ToRef("Subject")}
        components:
          schemas:
        {Indent(schemas, 4)}
        """;

    private static string ToRef(string name) => "{ $ref: '#/components/schemas/" + name + "' }";

    private static string Indent(string text, int spaces) =>
        string.Join("\n", text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', spaces) + line));
}
