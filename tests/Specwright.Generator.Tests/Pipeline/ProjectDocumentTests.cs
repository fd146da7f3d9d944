using System.Linq;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Tests.Infrastructure;
using Xunit;

namespace Specwright.Generator.Tests.Pipeline;

public sealed class ProjectDocumentTests
{
    [Theory]
    [InlineData("/project/pet-store.openapi.yaml", "PetStoreClient")]
    [InlineData("/project/petstore.yaml", "PetstoreClient")]
    [InlineData("/elsewhere/pet store_v2.json", "PetStoreV2Client")]
    [InlineData("/project/PetClient.json", "PetClient")]
    [InlineData("/project/3d.yaml", "_3dClient")]
    [InlineData("/project/.openapi", "OpenapiClient")]
    [InlineData("/project/---.yaml", "Client")]
    [InlineData("/project/größe.yaml", "GrößeClient")]
    public void ClientName_Unset_ComesFromTheFileName(string path, string expected)
    {
        var run = GeneratorRun.Of(Project.Empty.WithDocument(path, Documents.Petstore));

        Assert.Empty(run.Diagnostics);
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Root.Of.Project." + expected));
    }

    [Theory]
    [InlineData("My.App", "My.App")]
    [InlineData("my-app", "my_app")]
    [InlineData("3D.Tools", "_3D.Tools")]
    [InlineData("my.class", "my._class")]
    [InlineData("", "Api")]
    [InlineData("a..b", "a._.b")]
    public void Namespace_Unset_IsTheProjectsRootNamespace(string rootNamespace, string expected)
    {
        var run = GeneratorRun.Of(
            Project.Empty.WithRootNamespace(rootNamespace).WithDocument("/project/petstore.yaml", Documents.Petstore));

        Assert.Empty(run.Diagnostics);
        Assert.NotNull(run.Compilation.GetTypeByMetadataName(expected + ".PetstoreClient"));
    }

    [Theory]
    [InlineData("Namespace", "pet-store", "SW4004", "Namespace=\"PetStore\"")]
    [InlineData("Namespace", "Pets.", "SW4004", "Namespace=\"Pets\"")]
    [InlineData("Namespace", "Pets.class", "SW4004", "Namespace=\"Pets.Class\"")]
    [InlineData("Namespace", "A;class B {}", "SW4004", "Namespace=\"AClassB\"")]
    [InlineData("Namespace", "...", "SW4004", "Namespace=\"Api\"")]
    [InlineData("ClientName", "pet-client", "SW4005", "ClientName=\"PetClient\"")]
    [InlineData("ClientName", "Petstore.Client", "SW4005", "ClientName=\"PetstoreClient\"")]
    [InlineData("ClientName", "record", "SW4005", "ClientName=\"Record\"")]
    [InlineData("ClientName", "?", "SW4005", "ClientName=\"Client\"")]
    [InlineData("ClientName", "C { } /*", "SW4005", "ClientName=\"C\"")]
    [InlineData("ReferenceOnly", "yes", "SW4006", "ReferenceOnly=\"true\"")]
    [InlineData("Webhooks", "all", "SW4007", "Webhooks=\"true\"")]
    public void Metadata_Wrong_IsAnErrorThatSaysWhatToWrite(string name, string value, string id, string advice)
    {
        var run = GeneratorRun.Of(Project.Empty.WithDocument("/project/petstore.yaml", Documents.Petstore, (name, value)));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(advice, diagnostic.GetMessage(null), System.StringComparison.Ordinal);
        Assert.Contains($"'{value}'", diagnostic.GetMessage(null), System.StringComparison.Ordinal);
        Assert.Equal("/project/petstore.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Empty(run.HintNames);
    }

    [Fact]
    public void Metadata_Blank_CountsAsUnset()
    {
        var run = GeneratorRun.Of(Project.Empty.WithDocument(
            "/project/petstore.yaml", Documents.Petstore, ("Namespace", ""), ("ClientName", " "), ("ReferenceOnly", ""), ("Webhooks", "")));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Root.Of.Project.PetstoreClient/PetstoreClient.g.cs", run.HintNames);
    }

    [Theory]
    [InlineData("Orders; Pets")]
    [InlineData("Orders␞Pets")]
    public void IncludeTags_List_TakesTheOperationsOfEach(string value)
    {
        var run = GeneratorRun.Of(Project.Empty.WithDocument("/project/petstore.yaml", Documents.Petstore, ("IncludeTags", value)));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Root.Of.Project.PetstoreClient/OrdersClient.g.cs", run.HintNames);
        Assert.Contains("Root.Of.Project.PetstoreClient/PetsClient.g.cs", run.HintNames);
    }

    [Fact]
    public void IncludeTags_ATagWithANumberSign_IsFound()
    {
        var run = GeneratorRun.Of(Project.Empty.WithDocument(
            "/project/petstore.yaml",
            Documents.Petstore.Replace("tags: [Pets]", "tags: ['C#']", System.StringComparison.Ordinal),
            ("IncludeTags", "C\u241D")));

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain("Root.Of.Project.PetstoreClient/OrdersClient.g.cs", run.HintNames);
    }

    [Theory]
    [InlineData("IncludeTags", "Pets")]
    [InlineData("ExcludeTags", "Orders")]
    [InlineData("IncludePaths", "/pets/**")]
    [InlineData("ExcludePaths", "/orders/**")]
    [InlineData("IncludeOperations", "Pets_List")]
    [InlineData("ExcludeOperations", "Orders_Get")]
    public void Filter_OfEachKind_ReachesThePlan(string name, string value)
    {
        var run = GeneratorRun.Of(Project.Empty.WithDocument("/project/petstore.yaml", Documents.Petstore, (name, value)));

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain("Root.Of.Project.PetstoreClient/OrdersClient.g.cs", run.HintNames);
        Assert.Contains("Root.Of.Project.PetstoreClient/PetsClient.g.cs", run.HintNames);
    }

    [Fact]
    public void Filter_Wrong_IsAWarningAtTheDocument()
    {
        var run = GeneratorRun.Of(Project.Empty.WithDocument("/project/petstore.yaml", Documents.Petstore, ("ExcludeTags", "Cats")));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SW4010", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal("/project/petstore.yaml", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void File_Unreadable_IsAnErrorAndCostsNoOtherClient()
    {
        var run = GeneratorRun.Of(Project.Empty
            .WithDocument("/project/missing.yaml", null)
            .WithDocument("/project/clock.json", Documents.Clock));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SW4003", diagnostic.Id);
        Assert.Equal("/project/missing.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("Root.Of.Project.ClockClient/ClockClient.g.cs", run.HintNames);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void ReferenceOnly_Document_GetsNoClient(string value)
    {
        var run = GeneratorRun.Of(Project.Empty
            .WithDocument("/project/shared.yaml", Documents.Petstore, ("ReferenceOnly", value))
            .WithDocument("/project/clock.json", Documents.Clock, ("ReferenceOnly", "false")));

        Assert.Empty(run.Diagnostics);
        Assert.All(run.HintNames, static name => Assert.StartsWith("Root.Of.Project.ClockClient/", name, System.StringComparison.Ordinal));
        Assert.NotEmpty(run.HintNames);
    }

    [Fact]
    public void OtherAdditionalFiles_AreNotLookedAt()
    {
        var run = GeneratorRun.Of(Project.Empty.WithOtherFile("/project/petstore.yaml", Documents.Petstore));

        Assert.Empty(run.HintNames);
        Assert.Empty(run.Diagnostics);
    }
}
