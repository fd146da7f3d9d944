using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Benchmarks.Processes;

/// <summary>
/// This program as the parent of one other, whose cost it writes down: on Unix a process learns only the sum of what its
/// children took. Not a command like the others, because the other program's arguments are nothing to parse.
/// </summary>
internal static class Metered
{
    /// <summary>The first argument.</summary>
    public const string Name = "metered";

    /// <summary>Runs a program and returns its exit code.</summary>
    /// <param name="usage">The file that seconds, CPU seconds and megabytes are written to.</param>
    /// <param name="program">The program and its arguments.</param>
    public static async Task<int> RunAsync(string usage, string[] program)
    {
        long start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program[0], program[1..]))!;
        await process.WaitForExitAsync();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var (cpu, megabytes) = OperatingSystem.IsWindows()
            ? (process.TotalProcessorTime.TotalSeconds, process.PeakWorkingSet64 / 1048576d)
            : ResourceUsage.OfChildren();
        await File.WriteAllTextAsync(usage, FormattableString.Invariant($"{seconds} {cpu} {megabytes}"));
        return process.ExitCode;
    }
}
