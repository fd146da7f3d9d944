using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Benchmarks.InCompiler;
using Benchmarks.Ratios;

namespace Benchmarks.Goals;

/// <summary>
/// The description of one schema changed in GitHub's document: how many files are emitted in vain, and the time against
/// that of a first run.
/// </summary>
internal sealed class DescriptionChanged : Measurement
{
    private const string Description = "\"description\": \"Code Of Conduct\"";
    private static readonly Goal s_files = new("description-files-in-vain", 0);
    private static readonly Goal s_time = new("description-time", 0.3);

    public override IReadOnlyList<Goal> Goals => [s_files, s_time];

    public override string? Obstacle(Inputs inputs) => inputs.WithoutGitHub;

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        string text = await File.ReadAllTextAsync(inputs.GitHub!);
        string edited = text.Replace(Description, "\"description\": \"How people behave\"", StringComparison.Ordinal);
        if (edited.Length != text.Length + 2)
        {
            throw new InvalidDataException($"The document does not have exactly one {Description}.");
        }

        var (document, other) = (EditedProject.Text(text), EditedProject.Text(edited));
        var before = EditedProject.Open(document, tracked: true);
        var after = before.WithDocument(other);
        int emitted = Rerun.Emitted(after.Result);
        int changed = Rerun.Changed(before.Result, after.Result);
        report.Detail($"{emitted} of {after.Result.GeneratedSources.Length} files emitted, {changed} of them with another text");
        report.Add(s_files, emitted - changed);

        var project = EditedProject.Open(document);
        double[] times = Turns.Milliseconds(
            5, turn => project = project.WithDocument(turn % 2 == 0 ? other : document), _ => EditedProject.Open(document));
        report.Detail($"{times[0]:0} ms, a first run {times[1]:0} ms");
        report.Add(s_time, times[0] / times[1]);
    }
}
