using System;
using System.IO;
using System.Linq;

namespace DefenderForCloudApps.Browser.Tests.Support;

/// <summary>The Chromium of this machine. None is ever fetched.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>Its path; null when there is none.</summary>
    internal static string? Path { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } chosen)
        {
            return File.Exists(chosen) ? chosen : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var candidates = from name in s_names
                         from folder in folders
                         select System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
        return candidates.FirstOrDefault(File.Exists);
    }
}
