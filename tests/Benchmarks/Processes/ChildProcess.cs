using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;

namespace Benchmarks.Processes;

/// <summary>Runs programs and tells what they took.</summary>
internal static class ChildProcess
{
    /// <summary>Runs <c>dotnet</c> with arguments, from start to end.</summary>
    /// <exception cref="InvalidOperationException">It fails; the message is what it wrote.</exception>
    public static Task<ProcessCost> RunDotnetAsync(params IReadOnlyList<string> arguments) => RunAsync(Sdk.Dotnet, arguments);

    /// <summary>Runs a program, from start to end.</summary>
    /// <exception cref="InvalidOperationException">It fails; the message is what it wrote.</exception>
    public static async Task<ProcessCost> RunAsync(string program, params IReadOnlyList<string> arguments)
    {
        string usage = Path.GetTempFileName();
        try
        {
            string output = await WaitAsync(Sdk.Dotnet, [typeof(ChildProcess).Assembly.Location, Metered.Name, usage, program, .. arguments]);
            string[] parts = (await File.ReadAllTextAsync(usage)).Split(' ');
            return new ProcessCost(Number(parts[0]), Number(parts[1]), Number(parts[2]), output);
        }
        finally
        {
            File.Delete(usage);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<string> WaitAsync(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.\n{await output}{await error}");
    }
}
