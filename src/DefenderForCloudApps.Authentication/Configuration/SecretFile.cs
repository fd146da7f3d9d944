using System;
using System.IO;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>A file that holds one secret and nothing else.</summary>
internal static class SecretFile
{
    private const UnixFileMode ReadableByOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>The secret, without the white space around it.</summary>
    /// <param name="path">The file; <c>~/</c> is the home folder, other relative paths start at the configuration file.</param>
    /// <param name="configurationFile">The file that names this one.</param>
    /// <param name="warn">Is told when others can read the file.</param>
    /// <exception cref="CloudAppsConfigurationException">The file is missing, unreadable or empty.</exception>
    public static string Read(string path, string configurationFile, Action<string> warn)
    {
        var full = Resolve(path, configurationFile);
        try
        {
            var secret = File.ReadAllText(full).Trim();
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(full) & ReadableByOthers) != 0)
            {
                warn($"{full} can be read or changed by others: chmod 600 \"{full}\"");
            }

            return secret.Length > 0 ? secret : throw new CloudAppsConfigurationException($"The secret file {full} is empty.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CloudAppsConfigurationException($"The secret file {full}, which {configurationFile} names, cannot be read: {exception.Message}");
        }
    }

    /// <summary>The full path; without a configuration file, relative paths start at the working directory.</summary>
    internal static string Resolve(string path, string? configurationFile) =>
        path.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..])
            : configurationFile is null
                ? Path.GetFullPath(path)
                : Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(configurationFile))!);
}
