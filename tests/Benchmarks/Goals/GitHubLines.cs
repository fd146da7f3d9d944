using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Benchmarks.InCompiler;
using Benchmarks.Ratios;

namespace Benchmarks.Goals;

/// <summary>How many lines GitHub's client has, comments included.</summary>
internal sealed class GitHubLines : Measurement
{
    private static readonly Goal s_lines = new("github-lines", 120_000);

    public override IReadOnlyList<Goal> Goals => [s_lines];

    public override string? Obstacle(Inputs inputs) => inputs.WithoutGitHub;

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        var document = EditedProject.Text(await File.ReadAllTextAsync(inputs.GitHub!));
        var sources = EditedProject.Open(document).Result.GeneratedSources;
        report.Detail($"{sources.Length} files, {sources.Sum(static source => (long)source.SourceText.Length) / 1024} KB");
        report.Add(s_lines, sources.Sum(static source => source.SourceText.Lines.Count - 1));
    }
}
