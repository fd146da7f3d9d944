using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Benchmarks.Processes;

namespace Benchmarks.Aot;

/// <summary>The emulator in a process of its own, which ends with this object.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process, IReadOnlyDictionary<string, string> settings) => (_process, Settings) = (process, settings);

    /// <summary>The settings for <c>mdca</c> that it prints, and the legacy token.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Builds and starts it; returns when it answers.</summary>
    public static async Task<EmulatorProcess> StartAsync()
    {
        string project = Path.Combine(Sdk.Repository, "src", "DefenderForCloudApps.Emulator");
        var process = Process.Start(new ProcessStartInfo(Sdk.Dotnet, ["run", "-c", "Release", "--project", project, "--", "--no-throttle"])
        {
            RedirectStandardOutput = true,
        })!;
        var settings = new Dictionary<string, string>();
        string? before = null;
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Ctrl+C", StringComparison.Ordinal))
        {
            if (before == "Legacy API token")
            {
                settings["MDCA_LEGACY_TOKEN"] = line.Trim();
            }
            else if (line.StartsWith("export ", StringComparison.Ordinal) && line.Split('=', 2) is [var name, var value])
            {
                settings[name["export ".Length..]] = value;
            }

            before = line;
        }

        // What it says of each request is not for us, but has to go somewhere.
        _ = process.StandardOutput.ReadToEndAsync();
        return new EmulatorProcess(process, settings);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
