using System.Collections.Generic;
using Benchmarks.Ratios;

namespace Benchmarks.Goals;

/// <summary>All that is measured, in the order of its lines.</summary>
internal static class GoalTable
{
    public static IReadOnlyList<Measurement> All { get; } =
    [
        new ReadBytes(),
        new ReadStream(),
        new Write(),
        new KiotaRead(),
        new KiotaWrite(),
        new CallOne(),
        new CallPage(),
        new FirstItem(),
        new GitHubRead(),
        new YamlRead(),
        new GitHubGenerate(),
        new GitHubBuild(),
        new GitHubLines(),
        new CompilerShapes(),
        new FirstRead(),
        new AotSize(),
        new CommandLine(),
        new Keystroke(),
        new DescriptionChanged(),
    ];
}
