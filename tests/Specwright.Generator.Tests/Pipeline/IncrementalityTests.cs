using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Tests.Infrastructure;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Specwright.Generator.Tests.Pipeline;

public sealed class IncrementalityTests
{
    private const string Path = "/project/petstore.yaml";

    private static readonly Project s_project = Project.Empty.WithDocument(
        Path, Documents.Petstore, ("Namespace", "Petstore"), ("ClientName", "PetstoreClient"));

    private readonly GeneratorRun _first = GeneratorRun.Of(s_project);

    [Fact]
    public void FirstRun_EveryStep_IsNew()
    {
        AssertReasons(_first, New, [.. Steps.All]);
        Assert.Equal([.. Steps.All.Order()], _first.Result.TrackedSteps.Keys.Where(Steps.IsOurs).Order());
    }

    [Fact]
    public void SecondRun_NothingChanged_TakesAllFromTheCache() => AssertAllCached(_first.Then(s_project));

    [Fact]
    public void Keystroke_InCSharp_RerunsNothing()
        => AssertAllCached(_first.Then(s_project with { Code = s_project.Code + "internal static class Another;" }));

    [Fact]
    public void OtherAdditionalFile_AddedAndEdited_RerunsNothing()
    {
        var withOther = s_project.WithOtherFile("/project/notes.yaml", "a: 1");

        var added = _first.Then(withOther);
        AssertAllCached(added);
        AssertAllCached(added.Then(withOther.Edit("/project/notes.yaml", "a: 2")));
    }

    [Fact]
    public void EditorConfig_Edited_RerunsNothing() => AssertAllCached(_first.Then(s_project.WithReloadedOptions()));

    [Fact]
    public void Document_SavedUnchanged_RerunsNothing()
        => AssertAllCached(_first.Then(s_project.Edit(Path, Documents.Petstore)));

    [Fact]
    public void Document_ReplacedByAnother_IsModifiedThroughAllSteps()
    {
        var run = _first.Then(s_project.Edit(Path, Documents.Clock));

        AssertReasons(run, Modified, StepNames.Document, StepNames.Read, StepNames.Link, StepNames.Model, StepNames.Plan);
        AssertReasons(run, Unchanged, StepNames.Claims);
        Assert.DoesNotContain(run.HintNames, static name => name.EndsWith("/PetsClient.g.cs", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Comment_AboveEverything_ReemitsOnlyWhatNamesTheDocumentsHash()
    {
        var run = _first.Then(s_project.Edit(Path, "# A remark that moves every line.\n\n" + Documents.Petstore));

        AssertReasons(run, Modified, StepNames.Document, StepNames.Read, StepNames.Revise);
        AssertReasons(run, Unchanged, StepNames.Claims);
        AssertReasons(run, Cached, StepNames.Link, StepNames.Model, StepNames.Plan, StepNames.Types);
        Assert.Equal(["Petstore.PetstoreClient/PetstoreClient.g.cs"], EmittedAgain(run));
    }

    [Fact]
    public void Description_OfASchema_ReemitsOnlyTheFileOfItsModel()
    {
        var run = _first.Then(s_project.Edit(
            Path, Documents.Petstore.Replace("description: A purchase.", "description: A purchase by a person.", 1)));

        AssertReasons(run, Cached, StepNames.Link, StepNames.Model, StepNames.Plan, StepNames.Types);
        Assert.Equal(
            ["Petstore.PetstoreClient/Orders.Models.g.cs", "Petstore.PetstoreClient/PetstoreClient.g.cs"],
            EmittedAgain(run));
        Assert.Contains("A purchase by a person.", run.Source("Petstore.PetstoreClient/Orders.Models.g.cs"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void ClientName_Changed_EmitsTheClientUnderItsNewName()
    {
        var run = _first.Then(s_project.WithMetadata(Path, "ClientName", "ZooClient"));

        Assert.All(run.HintNames, static name => Assert.StartsWith("Petstore.ZooClient/", name, System.StringComparison.Ordinal));
        Assert.Contains("Petstore.ZooClient/ZooClient.g.cs", run.HintNames);
    }

    [Fact]
    public void OneOfTwoDocuments_Edited_LeavesTheOtherClientAlone()
    {
        var project = s_project.WithDocument("/project/clock.json", Documents.Clock);
        var first = GeneratorRun.Of(project);

        var run = first.Then(project.Edit(
            Path, Documents.Petstore.Replace("title: Petstore", "title: The petstore", 1)));

        Assert.Equal([Modified, Cached], Reasons(run, StepNames.Document));
        Assert.Equal([Modified, Cached], Reasons(run, StepNames.Read));
        Assert.Equal([Modified, Cached], Reasons(run, StepNames.Link));
        Assert.Equal([Modified, Cached], Reasons(run, StepNames.Model));
        Assert.DoesNotContain(EmittedAgain(run), static name => name.Contains("Clock", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Document_Removed_TakesItsClientWithIt()
    {
        var run = _first.Then(Project.Empty.WithDocument("/project/clock.json", Documents.Clock));

        Assert.NotEmpty(run.HintNames);
        Assert.All(run.HintNames, static name => Assert.StartsWith("Root.Of.Project.ClockClient/", name, System.StringComparison.Ordinal));
    }

    private static void AssertAllCached(GeneratorRun run)
    {
        AssertReasons(run, Cached, [.. Steps.All]);
        AssertOutputsCached(run);
    }

    private static void AssertReasons(GeneratorRun run, IncrementalStepRunReason expected, params string[] steps)
    {
        foreach (var step in steps)
        {
            var reasons = Reasons(run, step);
            Assert.NotEmpty(reasons);
            Assert.All(reasons, reason => Assert.True(expected == reason, $"{step} was {reason}, not {expected}."));
        }
    }

    private static void AssertOutputsCached(GeneratorRun run)
    {
        var outputs = run.Result.TrackedOutputSteps.SelectMany(static steps => steps.Value).ToArray();
        Assert.NotEmpty(outputs);
        Assert.All(outputs.SelectMany(static step => step.Outputs), static output => Assert.Equal(Cached, output.Reason));
    }

    private static List<IncrementalStepRunReason> Reasons(GeneratorRun run, string step)
        => [.. run.Result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason)];

    private static IEnumerable<string> EmittedAgain(GeneratorRun run) => run.Result.TrackedSteps[StepNames.Emit]
        .SelectMany(static step => step.Outputs)
        .Where(static output => output.Reason is New or Modified)
        .Select(static output => ((GeneratedSource)output.Value).HintName)
        .Order();
}
