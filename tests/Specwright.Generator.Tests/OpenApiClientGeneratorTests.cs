using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Tests.Infrastructure;
using Xunit;

namespace Specwright.Generator.Tests;

public sealed class OpenApiClientGeneratorTests
{
    private static readonly Project s_twoClients = Project.Empty
        .WithDocument("/project/petstore.yaml", Documents.Petstore, ("Namespace", "Petstore"))
        .WithDocument("/project/clock.json", Documents.Clock, ("Namespace", "Time"), ("ClientName", "ClockClient"));

    [Fact]
    public void Documents_Two_GetAClientEachThatCompilesWithoutWarning()
    {
        var run = GeneratorRun.Of(s_twoClients);

        Assert.Empty(run.Diagnostics);
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Petstore.PetstoreClient"));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Petstore.IPetsClient"));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Time.ClockClient"));
    }

    [Fact]
    public void HintNames_OfAllClients_DifferInMoreThanCase()
    {
        var names = GeneratorRun.Of(s_twoClients).HintNames;

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, static name => Assert.Matches("^[A-Za-z0-9._]+/[A-Za-z0-9._-]+[.]g[.]cs$", name));
    }

    [Fact]
    public void HintNames_WhereOneNamespaceContinuesAnotherClientsName_DoNotCollide()
    {
        // Were all joined by dots, then both would have a file A.B.Pets.Models.g.cs.
        var run = GeneratorRun.Of(Project.Empty
            .WithDocument("/project/one.yaml", Documents.Petstore, ("Namespace", "A"), ("ClientName", "B"))
            .WithDocument("/project/two.yaml", Documents.Petstore, ("Namespace", "A.B"), ("ClientName", "Pets")));

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("Store", "store")]
    [InlineData("Store", "Store")]
    public void ClientName_UsedTwice_IsAnErrorAtTheSecondDocument(string first, string second)
    {
        var run = GeneratorRun.Of(Project.Empty
            .WithDocument("/project/petstore.yaml", Documents.Petstore, ("ClientName", first))
            .WithDocument("/project/clock.json", Documents.Clock, ("ClientName", second)));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SW4001", diagnostic.Id);
        Assert.Equal("/project/clock.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("'petstore.yaml'", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains($"Root.Of.Project.{first}/{first}.g.cs", run.HintNames);
        Assert.Null(run.Result.Exception);
    }

    [Fact]
    public void Type_OfTwoClientsInOneNamespace_IsAnErrorAtTheSecondDocument()
    {
        var run = GeneratorRun.Of(Project.Empty
            .WithDocument("/project/one.yaml", Documents.Petstore)
            .WithDocument("/project/two.yaml", Documents.Petstore)
            .WithDocument("/project/clock.json", Documents.Clock)
            .WithDocument("/project/three.yaml", Documents.Petstore, ("Namespace", "Three")));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SW4013", diagnostic.Id);
        Assert.Equal("/project/two.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("'one.yaml'", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(run.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Root.Of.Project.OneClient"));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Root.Of.Project.ClockClient"));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Three.ThreeClient"));
    }

    [Fact]
    public void Document_NamedTwice_IsAnError()
    {
        var run = GeneratorRun.Of(Project.Empty
            .WithDocument("/project/petstore.yaml", Documents.Petstore)
            .WithDocument("/project/petstore.yaml", Documents.Petstore));

        Assert.Equal("SW4002", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.HintNames);
        Assert.Null(run.Result.Exception);
    }

    [Fact]
    public void Fault_InADocument_IsReportedAtItsLineAndColumn()
    {
        var run = GeneratorRun.Of(Project.Empty.WithDocument(
            "/project/clock.json", Documents.Clock.Replace("\"version\": \"1\" }", "\"version\": \"1\", }", 1)));

        var diagnostic = Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "SW1006");
        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal("/project/clock.json", span.Path);
        Assert.Equal(2, span.StartLinePosition.Line);
        Assert.Equal(Documents.Clock.Split('\n')[2].IndexOf(" }", StringComparison.Ordinal), span.StartLinePosition.Character);
    }

    [Fact]
    public void Fault_InOneDocument_CostsNoOtherClient()
    {
        var run = GeneratorRun.Of(Project.Empty
            .WithDocument("/project/broken.yaml", "openapi: [")
            .WithDocument("/project/clock.json", Documents.Clock));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SW1020", diagnostic.Id);
        Assert.Equal("/project/broken.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("Root.Of.Project.ClockClient/ClockClient.g.cs", run.HintNames);
    }

    [Fact]
    public void Exception_InAStage_IsReportedAtTheDocumentAndCostsNoOtherClient()
    {
        var file = new TextFile("/project/strange.yaml", "") { Fault = new NotSupportedException("It is strange.") };
        var run = GeneratorRun.Of(Project.Empty.WithDocument(file).WithDocument("/project/clock.json", Documents.Clock));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SW4099", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("/project/strange.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("System.NotSupportedException: It is strange.", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("Root.Of.Project.ClockClient/ClockClient.g.cs", run.HintNames);
    }

    [Fact]
    public void Fault_Corrected_GoesAwayAndTheClientComes()
    {
        var broken = Project.Empty.WithDocument("/project/clock.json", "{");

        var run = GeneratorRun.Of(broken).Then(broken.Edit("/project/clock.json", Documents.Clock));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Root.Of.Project.ClockClient/ClockClient.g.cs", run.HintNames);
    }

    [Fact]
    public void Sources_OfTwoProjectsWithTheSameDocument_AreTheSame()
    {
        ImmutableArray<GeneratedSourceResult> first = GeneratorRun.Of(s_twoClients).Result.GeneratedSources;
        ImmutableArray<GeneratedSourceResult> second = GeneratorRun.Of(s_twoClients).Result.GeneratedSources;

        Assert.Equal(
            first.Select(static source => (source.HintName, source.SourceText.ToString())),
            second.Select(static source => (source.HintName, source.SourceText.ToString())));
    }
}
