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
    private readonly Dictionary<string, string> _settings = [];

    private EmulatorProcess(Process process) => _process = process;

    /// <summary>The settings for <c>mdca</c> that it prints, and the legacy token.</summary>
    public IReadOnlyDictionary<string, string> Settings => _settings;

    /// <summary>Builds and starts it; returns when it answers.</summary>
    /// <exception cref="InvalidDataException">It ended before it answered.</exception>
    public static async Task<EmulatorProcess> StartAsync()
    {
        string project = Path.Combine(Sdk.Repository, "src", "DefenderForCloudApps.Emulator");
        var emulator = new EmulatorProcess(Process.Start(
            new ProcessStartInfo(Sdk.Dotnet, ["run", "-c", "Release", "--project", project, "--", "--no-throttle"])
            {
                RedirectStandardOutput = true,
            })!);
        try
        {
            await emulator.ReadSettingsAsync();
            return emulator;
        }
        catch
        {
            // Nobody else knows of the process.
            emulator.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task ReadSettingsAsync()
    {
        string? before = null;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Ctrl+C", StringComparison.Ordinal))
            {
                // What it says of each request is not for us, but has to go somewhere.
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }

            if (before == "Legacy API token")
            {
                _settings["MDCA_LEGACY_TOKEN"] = line.Trim();
            }
            else if (line.StartsWith("export ", StringComparison.Ordinal) && line.Split('=', 2) is [var name, var value])
            {
                _settings[name["export ".Length..]] = value;
            }

            before = line;
        }

        throw new InvalidDataException("The emulator ended before it answered.");
    }
}
