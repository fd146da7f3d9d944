using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Tests.Infrastructure;
using Xunit;

namespace Specwright.Generator.Tests.Pipeline;

/// <summary>Whatever is edited: what the steps make of the edit is what they would make of the document afresh.</summary>
public sealed class RevisionTests
{
    private const int Edits = 120;

    private static readonly string[] s_words = ["thing", "words", "<b></b>", "", "`code`", "A text\\n\\nof two.", "description", "Note"];

    [Theory]
    [InlineData("everything.yaml", 1)]
    [InlineData("everything.yaml", 2)]
    [InlineData("everything.yaml", 3)]
    [InlineData("petstore.yaml", 4)]
    [InlineData("clock.json", 5)]
    public void Document_EditedAtRandom_YieldsWhatAFreshRunYields(string name, int seed)
    {
        var random = new Random(seed);
        string path = "/project/" + name;
        string original = Documents.Load(name);
        var project = Project.Empty.WithDocument(path, original, ("ClientName", "EditedClient"));
        var run = GeneratorRun.Of(project);
        string text = original;
        int cached = 0;
        for (int edit = 0; edit < Edits; edit++)
        {
            // Edits add up, until there is too little left to be broken further.
            text = random.Next(3) == 0 ? original : Edit(text, random);
            project = project.Edit(path, text);
            run = run.Then(project);
            var fresh = GeneratorRun.Of(project);
            Assert.Equal(Sources(fresh), Sources(run));
            Assert.Equal(Told(fresh), Told(run));
            cached += IsPlanCached(run) ? 1 : 0;
        }

        // Else nothing was tried that this is about.
        Assert.InRange(cached, Edits / 20, Edits - 1);
    }

    private static bool IsPlanCached(GeneratorRun run) => run.Result.TrackedSteps.TryGetValue(StepNames.Plan, out var steps)
        && steps.SelectMany(static step => step.Outputs).All(static output => output.Reason == IncrementalStepRunReason.Cached);

    private static IEnumerable<string> Sources(GeneratorRun run) =>
        run.Result.GeneratedSources.Select(static source => $"{source.HintName}\n{source.SourceText}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Told(GeneratorRun run) => run.Diagnostics
        .Select(static diagnostic => $"{diagnostic} {diagnostic.Location.SourceSpan}")
        .Order(StringComparer.Ordinal);

    private static string Edit(string text, Random random)
    {
        const string Keyword = "description";
        List<string> lines = [.. text.Split('\n')];
        int at = random.Next(lines.Count);
        switch (random.Next(8))
        {
            case 0:
                lines.Insert(at, "");
                return string.Join('\n', lines);
            case 1:
                lines.RemoveAt(at);
                return string.Join('\n', lines);
            case 2 when text.Length > 0:
                int character = random.Next(text.Length);
                return text.Remove(character, 1);
            default:
                // Words put into a description, in the middle or for all of it.
                int[] places = [.. Enumerable.Range(0, text.Length).Where(i => string.CompareOrdinal(text, i, Keyword, 0, Keyword.Length) == 0)];
                if (places.Length == 0)
                {
                    return text + "\n";
                }

                int start = text.IndexOf(' ', places[random.Next(places.Length)]) + 1;
                int end = text.IndexOfAny(['.', '\n', '"', '}', ','], start + 1);
                string word = s_words[random.Next(s_words.Length)];
                return random.Next(2) == 0 && end > start ? text[..start] + word + text[end..] : text.Insert(Math.Max(start, end), " " + word);
        }
    }
}
