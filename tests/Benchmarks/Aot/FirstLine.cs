using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Benchmarks.Aot;

/// <summary>How long a program takes from its start to its first line of output.</summary>
internal static class FirstLine
{
    /// <summary>Runs a program to its end; the milliseconds until its first line was there.</summary>
    /// <exception cref="InvalidDataException">It fails, or writes nothing.</exception>
    public static async Task<double> MeasureAsync(string program, string[] arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string? line = await process.StandardOutput.ReadLineAsync();
        double milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && !string.IsNullOrEmpty(line)
            ? milliseconds
            : throw new InvalidDataException($"{program} ended with {process.ExitCode}, after '{line}'.\n{await error}");
    }
}
