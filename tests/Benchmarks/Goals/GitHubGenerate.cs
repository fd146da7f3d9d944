using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Benchmarks.Peers.NSwag;
using Benchmarks.Processes;
using Benchmarks.Ratios;

namespace Benchmarks.Goals;

/// <summary>
/// GitHub's client written to disk, whole process, against NSwag's generator: seconds. Both as they are installed by default,
/// and ours as the native program that a package may hold.
/// </summary>
internal sealed class GitHubGenerate : Measurement
{
    private const int Turns = 2;
    private static readonly Goal s_time = new("github-generate", 0.15);
    private static readonly Goal s_native = new("github-generate-native", 0.15);

    public override IReadOnlyList<Goal> Goals => [s_time, s_native];

    public override string? Obstacle(Inputs inputs) => inputs.WithoutGitHub;

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        string? program = inputs.Aot ? await PublishAsync(inputs) : null;
        var ours = new List<double>();
        var native = new List<double>();
        var theirs = new List<double>();
        for (int turn = 0; turn < Turns; turn++)
        {
            ours.Add(await GenerateAsync(inputs, Sdk.Dotnet, Sdk.Specwright));
            theirs.Add((await NSwagGitHub.GenerateAsync(inputs)).Seconds);
            if (program is not null)
            {
                native.Add(await GenerateAsync(inputs, program));
            }
        }

        report.Detail($"Specwright {Median.Of(ours):0.00} s, NSwag {Median.Of(theirs):0.00} s");
        report.Add(s_time, Median.Of(ours) / Median.Of(theirs));
        if (program is null)
        {
            report.Skip(s_native, inputs.WithoutAot!);
            return;
        }

        report.Detail($"Specwright, native {Median.Of(native):0.00} s, NSwag {Median.Of(theirs):0.00} s");
        report.Add(s_native, Median.Of(native) / Median.Of(theirs));
    }

    private static async Task<string> PublishAsync(Inputs inputs)
    {
        string folder = Path.Combine(inputs.Folder, "native");
        await ChildProcess.RunDotnetAsync(
            "publish", Path.Combine(Sdk.Repository, "generator", "Specwright.Tool"), "-c", "Release", "-v", "q", "-p:PackNatively=true", "-o", folder);
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "specwright.exe" : "specwright");
    }

    private static async Task<double> GenerateAsync(Inputs inputs, string program, params string[] before)
    {
        string output = Path.Combine(inputs.Folder, "specwright");
        var cost = await ChildProcess.RunAsync(
            program, [.. before, "generate", inputs.GitHub!, "--namespace", "Measured", "--client-name", "MeasuredClient", "--output", output]);
        Directory.Delete(output, recursive: true);
        return cost.Seconds;
    }
}
