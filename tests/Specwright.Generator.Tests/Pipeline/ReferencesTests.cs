using System.Linq;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Tests.Infrastructure;
using Xunit;

namespace Specwright.Generator.Tests.Pipeline;

public sealed class ReferencesTests
{
    private const string Main = """
        openapi: 3.0.3
        info: { title: Main, version: '1' }
        paths:
          /things:
            get:
              operationId: getThing
              responses:
                '200':
                  description: A thing.
                  content:
                    application/json:
                      schema: { $ref: 'shared/things.yaml#/components/schemas/Thing' }
        """;

    private const string Shared = """
        openapi: 3.0.3
        info: { title: Shared, version: '1' }
        paths: {}
        components:
          schemas:
            Thing:
              type: object
              properties:
                name: { type: string }
        """;

    private static readonly Project s_project = Project.Empty
        .WithDocument("/project/main.yaml", Main)
        .WithDocument("/project/shared/things.yaml", Shared, ("ReferenceOnly", "true"));

    [Fact]
    public void Reference_IntoAnotherDocument_IsResolved()
    {
        var run = GeneratorRun.Of(s_project);

        Assert.Empty(run.Diagnostics);
        var thing = run.Compilation.GetTypeByMetadataName("Root.Of.Project.Thing");
        Assert.NotNull(thing);
        Assert.Contains("Name", thing.MemberNames);
    }

    [Fact]
    public void ReferencedDocument_Edited_ChangesTheClientOfTheOtherOne()
    {
        var run = GeneratorRun.Of(s_project).Then(s_project.Edit(
            "/project/shared/things.yaml", Shared.Replace("name: { type: string }", "size: { type: integer }", 1)));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Size", run.Compilation.GetTypeByMetadataName("Root.Of.Project.Thing")!.MemberNames);
    }

    [Fact]
    public void ReferencedDocument_Missing_IsReportedAtTheReference()
    {
        var run = GeneratorRun.Of(Project.Empty.WithDocument("/project/main.yaml", Main));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(11, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void UnreferencedDocument_Edited_DoesNotModelAgain()
    {
        var project = s_project.Edit("/project/main.yaml", Documents.Petstore);

        var run = GeneratorRun.Of(project).Then(project.Edit("/project/shared/things.yaml", Shared + "\n# remark"));

        Assert.Equal(
            [IncrementalStepRunReason.Cached],
            run.Result.TrackedSteps[StepNames.Model].SelectMany(static step => step.Outputs).Select(static output => output.Reason));
    }
}
