using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Benchmarks.InCompiler;
using Benchmarks.Ratios;

namespace Benchmarks.Goals;

/// <summary>
/// A keystroke in a file of C# beside GitHub's document: how many outputs of the generator are made again, and how many
/// milliseconds the compiler's generator driver takes.
/// </summary>
internal sealed class Keystroke : Measurement
{
    private static readonly Goal s_rerun = new("keystroke-steps-rerun", 0);
    private static readonly Goal s_time = new("keystroke-driver-ms", 2);

    public override IReadOnlyList<Goal> Goals => [s_rerun, s_time];

    public override string? Obstacle(Inputs inputs) => inputs.WithoutGitHub;

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        var document = EditedProject.Text(await File.ReadAllTextAsync(inputs.GitHub!));
        report.Add(s_rerun, Rerun.Count(EditedProject.Open(document, tracked: true).WithKeystroke(1).Result));

        var project = EditedProject.Open(document);
        double[] times = Turns.Milliseconds(50, turn => project = project.WithKeystroke(turn));
        report.Detail($"{times[0]:0.00} ms for {project.Result.GeneratedSources.Length} files");
        report.Add(s_time, times[0]);
    }
}
