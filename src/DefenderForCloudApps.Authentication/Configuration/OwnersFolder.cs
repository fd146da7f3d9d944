using System;
using System.IO;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>Makes folders that only their owner can look into.</summary>
internal static class OwnersFolder
{
    /// <summary>Creates the folder if it does not exist; one that exists stays as it is.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // The user's own folders are closed to others there by inheritance.
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
