using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Specwright.Diagnostics;
using Specwright.Generation;
using Specwright.Planning;
using Xunit;

namespace Specwright.Core.Tests.Diagnostics;

public sealed class HelpPageTests
{
    private static readonly SortedDictionary<string, DiagnosticRule> s_rules = new(
        new[] { typeof(ReadingRules), typeof(ModellingRules), typeof(OverlayRules), typeof(PlanningRules), typeof(HostRules) }
            .SelectMany(static area => area.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(static field => field.FieldType == typeof(DiagnosticRule))
            .Select(static field => (DiagnosticRule)field.GetValue(null)!)
            .ToDictionary(static rule => rule.Id),
        StringComparer.Ordinal);

    public static TheoryData<string> PagesWithADocument => [.. HelpPage.All.Where(static page => page.Before is not null).Select(static page => page.Id).Order()];

    [Fact]
    public void Pages_AndRules_AreTheSame() =>
        Assert.Equal(s_rules.Keys, HelpPage.All.Select(static page => page.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Pages_Each_SayWhatIsWrongWhatWasDoneAndWhatToWrite() => Assert.All(HelpPage.All, static page =>
    {
        string[] expected =
            [$"# {page.Id}: {s_rules[page.Id].Title}", "## What is wrong", "## What was done", "## What to write"];
        Assert.Equal(expected, page.Headings);
    });

    [Fact]
    public void Index_EachRule_IsListedWithItsSeverityAndTitle() => Assert.All(s_rules.Values, static rule =>
    {
        var severity = rule.Severity.ToString();
        Assert.Contains(
            $"| [{rule.Id}]({rule.Id}.md) | {char.ToLowerInvariant(severity[0])}{severity[1..]} | {rule.Title} |\n",
            HelpPage.Index.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    });

    [Fact]
    public void Index_RetiredIds_AreNotUsedAgain()
    {
        var retired = Regex.Matches(HelpPage.Index[HelpPage.Index.IndexOf("## Retired", StringComparison.Ordinal)..], "SW[0-9]{4}")
            .Select(static match => match.Value)
            .ToList();

        Assert.Contains("SW3006", retired);
        Assert.Empty(retired.Intersect(s_rules.Keys));
    }

    [Theory]
    [MemberData(nameof(PagesWithADocument))]
    public void Page_ItsDocuments_HaveTheFaultAndAreCorrected(string id)
    {
        var page = HelpPage.All.Single(page => page.Id == id);

        Assert.Contains(id, IdsOf(page, page.Before!));
        if (page.After is { } after)
        {
            Assert.DoesNotContain(id, IdsOf(page, after));
        }
    }

    private static IEnumerable<string> IdsOf(HelpPage page, string text) => ClientGenerator
        .Generate(new GenerationRequest
        {
            Document = new SourceDocument("/project/pets", page.IsAboutOverlays ? HelpPage.Overlaid : text),
            Overlays = page.IsAboutOverlays ? EquatableArray.Create(new SourceDocument("/project/ours", text)) : default,
            Client = new ClientIdentity("Pets", "PetsClient"),
        })
        .Diagnostics
        .Select(static diagnostic => diagnostic.Rule.Id);
}
