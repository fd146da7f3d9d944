using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Benchmarks.Full;

/// <summary>BenchmarkDotNet over the same work, for figures with their errors.</summary>
internal static class FullRun
{
    /// <summary>The first argument; what follows is BenchmarkDotNet's.</summary>
    public const string Name = "full";

    /// <summary>Runs what BenchmarkDotNet's arguments choose.</summary>
    public static int Run(string[] args)
    {
        // In this process: a project of BenchmarkDotNet's own would be built by the rules of this repository.
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath("artifacts/benchmarks");
        BenchmarkSwitcher.FromAssembly(typeof(FullRun).Assembly).Run(args, config);
        return 0;
    }
}
