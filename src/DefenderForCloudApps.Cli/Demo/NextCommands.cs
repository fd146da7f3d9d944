using System.Collections.Generic;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>What the demo recommends to try after it.</summary>
internal static class NextCommands
{
    public const string InAClone = "dotnet run --project src/DefenderForCloudApps.Cli --";

    public static IReadOnlyList<(string Command, string Purpose)> All { get; } =
    [
#if EMULATOR
        ("mdca emulator", "a lasting emulator, with settings for a shell"),
#endif
        ("mdca alerts list --open --severity high", "what to look at first"),
        ("mdca activities list --since 7d --all -o jsonl", "an export, one JSON object a line"),
        ("mdca --help", "all commands, settings and exit codes"),
    ];
}
