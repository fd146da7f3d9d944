using System;
using System.IO;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>The folder of encrypted files.</summary>
internal static class StorageFolder
{
    /// <summary>Makes or checks the folder, and returns its full path.</summary>
    public static string Prepare(TokenCacheOptions options)
    {
        var folder = Path.GetFullPath(options.Folder ?? Default());
        if (options.KeyFile is { } key && IsInside(Path.GetFullPath(key), folder))
        {
            throw new ArgumentException("The key file must not be in the folder that it protects.", nameof(options));
        }

        try
        {
            OwnersAlone.PrepareFolder(folder);
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CloudAppsAuthenticationException(
                $"The folder '{folder}' for tokens cannot be made: name another one.", exception);
        }
    }

    private static string Default()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0
            ? Path.Combine(data, "DefenderForCloudApps")
            : throw new CloudAppsAuthenticationException(
                "There is no folder for tokens, because this user has no home: name the token cache's folder.");
    }

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
