using System;
using System.IO;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>Files and folders that only their owner may use. On Windows the user's own folders are so by inheritance.</summary>
internal static class OwnersAlone
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the folder, or checks the one that is there.</summary>
    public static void PrepareFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
        Demand(folder, "folder", "700");
    }

    /// <summary>Throws when somebody else may use the file, or it is somebody else's.</summary>
    public static void DemandFile(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            Demand(path, "file", "600");
        }
    }

    /// <summary>Opens a file for writing that is made for its owner alone.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        return new FileStream(path, options);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Demand(string path, string kind, string mode)
    {
        if (!UnixOwner.IsCurrentUser(path))
        {
            throw new CloudAppsAuthenticationException(
                $"The {kind} '{path}' is not used for tokens, because it belongs to another user: name a {kind} of your own.");
        }

        if ((File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new CloudAppsAuthenticationException(
                $"The {kind} '{path}' is not used for tokens, because others may use it: run 'chmod {mode} {path}' if nobody " +
                $"has put anything there, or name another {kind}.");
        }
    }
}
