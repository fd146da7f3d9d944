using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Benchmarks.Peers.NSwag;
using Benchmarks.Processes;
using Benchmarks.Ratios;

namespace Benchmarks.Goals;

/// <summary>GitHub's client written to disk, whole process, against NSwag's generator: seconds.</summary>
internal sealed class GitHubGenerate : Measurement
{
    private const int Turns = 2;
    private static readonly Goal s_time = new("github-generate", 0.15);

    public override IReadOnlyList<Goal> Goals => [s_time];

    public override string? Obstacle(Inputs inputs) => inputs.WithoutGitHub;

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        string output = Path.Combine(inputs.Folder, "specwright");
        var ours = new List<double>();
        var theirs = new List<double>();
        for (int turn = 0; turn < Turns; turn++)
        {
            var cost = await ChildProcess.RunDotnetAsync(
                Sdk.Specwright, "generate", inputs.GitHub!, "--namespace", "Measured", "--client-name", "MeasuredClient", "--output", output);
            ours.Add(cost.Seconds);
            Directory.Delete(output, recursive: true);
            theirs.Add((await NSwagGitHub.GenerateAsync(inputs)).Seconds);
        }

        report.Detail($"Specwright {Median.Of(ours):0.00} s, NSwag {Median.Of(theirs):0.00} s");
        report.Add(s_time, Median.Of(ours) / Median.Of(theirs));
    }
}
