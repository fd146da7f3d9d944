using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Tests.Infrastructure;
using Xunit;

namespace Specwright.Generator.Tests.Pipeline;

public sealed class OverlaysTests
{
    private const string Path = "/project/petstore.yaml";

    private const string First = """
        overlay: 1.0.0
        info: { title: Without orders, version: '1' }
        actions:
          - target: $.paths.*[?@.tags[0] == 'Orders']
            remove: true
        """;

    private const string Second = """
        overlay: 1.0.0
        info: { title: Another name, version: '1' }
        actions:
          - target: $.paths['/pets'].get
            update: { operationId: Pets_Browse }
        """;

    private static readonly Project s_project = Project.Empty
        .WithDocument(Path, Documents.Petstore, ("Overlays", "first.yaml; overlays/../overlays/second.yaml"))
        .WithOverlay("/project/first.yaml", First)
        .WithOverlay("/project/overlays/second.yaml", Second);

    [Fact]
    public void Overlays_OfADocument_AreAppliedInOrder()
    {
        var run = GeneratorRun.Of(s_project);

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain("Root.Of.Project.PetstoreClient/OrdersClient.g.cs", run.HintNames);
        Assert.Contains("BrowseAsync", run.Source("Root.Of.Project.PetstoreClient/PetsClient.g.cs"), StringComparison.Ordinal);
        Assert.Empty(run.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }

    [Fact]
    public void Fault_InAnOverlay_IsReportedThere()
    {
        var run = GeneratorRun.Of(s_project.Edit("/project/first.yaml", First.Replace("'Orders'", "'Cats'", 1)));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SW2073", diagnostic.Id);
        Assert.Equal("/project/first.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(3, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("Root.Of.Project.PetstoreClient/OrdersClient.g.cs", run.HintNames);
    }

    [Fact]
    public void Fault_OfAnOverlayAsYaml_IsReportedThere()
    {
        var run = GeneratorRun.Of(s_project.Edit("/project/first.yaml", "overlay: ["));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SW1020", diagnostic.Id);
        Assert.Equal("/project/first.yaml", diagnostic.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("missing.yaml")]
    [InlineData("unreadable.yaml")]
    public void Overlay_ThatCannotBeRead_IsAnErrorAtTheDocument(string name)
    {
        var run = GeneratorRun.Of(Project.Empty
            .WithDocument(Path, Documents.Petstore, ("Overlays", name))
            .WithOverlay("/project/unreadable.yaml", null));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SW4012", diagnostic.Id);
        Assert.Equal(Path, diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("Root.Of.Project.PetstoreClient/OrdersClient.g.cs", run.HintNames);
    }

    [Fact]
    public void Overlay_Edited_RerunsItsDocumentAlone()
    {
        var project = s_project.WithDocument("/project/clock.json", Documents.Clock);

        var run = GeneratorRun.Of(project).Then(project.Edit("/project/overlays/second.yaml", Second.Replace("Browse", "Look", 1)));

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            Reasons(run, StepNames.Overlay));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Reasons(run, StepNames.Read));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, Reasons(run, StepNames.Model).Skip(1));
        Assert.Contains("LookAsync", run.Source("Root.Of.Project.PetstoreClient/PetsClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Overlay_SavedUnchanged_RerunsNothing()
    {
        var run = GeneratorRun.Of(s_project).Then(s_project.Edit("/project/first.yaml", First));

        Assert.All(Steps.All, step => Assert.All(Reasons(run, step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
    }

    private static List<IncrementalStepRunReason> Reasons(GeneratorRun run, string step)
        => [.. run.Result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason)];
}
