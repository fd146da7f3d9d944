using System.Collections.Generic;
using System.Threading.Tasks;
using Benchmarks.Peers.NSwag;
using Benchmarks.Processes;
using Benchmarks.Ratios;

namespace Benchmarks.Goals;

/// <summary>
/// GitHub's client in a build: CPU seconds of the compiler with our generator in it, against NSwag's generation and the
/// compilation of what it wrote; and the compiler's peak of memory, in megabytes.
/// </summary>
internal sealed class GitHubBuild : Measurement
{
    private static readonly Goal s_cpu = new("github-build-cpu", 0.35);
    private static readonly Goal s_peak = new("github-build-peak-mb", 400);

    public override IReadOnlyList<Goal> Goals => [s_cpu, s_peak];

    public override string? Obstacle(Inputs inputs) => inputs.WithoutGitHub;

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        var (ours, length) = await new CompilerRun(inputs.Folder).WithDocument(inputs.GitHub!).RunAsync();
        var generation = await NSwagGitHub.GenerateAsync(inputs);
        var compilation = await NSwagGitHub.CompileAsync(inputs);
        double theirs = generation.CpuSeconds + compilation.CpuSeconds;
        report.Detail($"Specwright {ours.CpuSeconds:0.0} s, {ours.PeakMegabytes:0} MB, assembly of {length / 1024} KB");
        report.Detail($"NSwag {generation.CpuSeconds:0.0} + {compilation.CpuSeconds:0.0} s, compiler {compilation.PeakMegabytes:0} MB");
        report.Add(s_cpu, ours.CpuSeconds / theirs);
        report.Add(s_peak, ours.PeakMegabytes);
    }
}
