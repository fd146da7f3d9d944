using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Packages.Tests.Infrastructure;

/// <summary>Runs the .NET command line.</summary>
internal static class Dotnet
{
    // Compiling ahead of time takes minutes on a machine that runs all tests at once.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    /// <summary>What the command wrote; an <see cref="InvalidOperationException"/> with that when it failed.</summary>
    public static Task<string> RunAsync(string directory, IEnumerable<string> arguments, string? packagesFolder = null)
        => RunProgramAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", directory, arguments, packagesFolder);

    /// <summary>What another program wrote that .NET's command line installed.</summary>
    public static async Task<string> RunProgramAsync(
        string program, string directory, IEnumerable<string> arguments, string? packagesFolder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The test run's own MSBuild leaves its paths behind, which are not those of another.
        foreach (var name in start.Environment.Keys.Where(IsOfMSBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (packagesFolder is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packagesFolder;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var limit = new CancellationTokenSource(s_limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0
                ? await output
                : throw new InvalidOperationException(
                    $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{await output}\n{await errors}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static bool IsOfMSBuild(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);
}
