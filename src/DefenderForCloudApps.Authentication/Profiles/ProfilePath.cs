using System;
using System.IO;
using DefenderForCloudApps.Authentication.Configuration;

namespace DefenderForCloudApps.Authentication.Profiles;

/// <summary>Where the configuration file lies.</summary>
internal static class ProfilePath
{
    /// <summary>
    /// The file that the environment names; else <c>mdca/config.json</c> in the user's configuration folder:
    /// <c>%APPDATA%</c> on Windows, <c>$XDG_CONFIG_HOME</c> or <c>~/.config</c> elsewhere.
    /// </summary>
    public static string Find(Func<string, string?> environment)
    {
        if (environment(SettingNames.ConfigurationFile) is { Length: > 0 } path)
        {
            return path;
        }

        return Path.Combine(UserFolder(environment), "mdca", "config.json");
    }

    private static string UserFolder(Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
        }

        // The XDG base directory specification: a relative path is to be ignored.
        return environment("XDG_CONFIG_HOME") is { Length: > 0 } folder && Path.IsPathRooted(folder)
            ? folder
            : Path.Combine(environment("HOME") ?? "/", ".config");
    }
}
