using System;
using System.Runtime.InteropServices;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>Whose a file is, which .NET does not tell.</summary>
internal static partial class UnixOwner
{
    private const int CurrentDirectory = -100; // AT_FDCWD
    private const uint Owner = 0x8; // STATX_UID
    private const int OwnerOffset = 20; // stx_uid: statx(2) has the same layout on every architecture

    /// <summary>Whether the file is of the user that runs this process. Elsewhere than on Linux it is taken for true.</summary>
    public static bool IsCurrentUser(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        Span<byte> status = stackalloc byte[256];
        return GetStatus(CurrentDirectory, path, 0, Owner, status) == 0
            && BitConverter.ToUInt32(status[OwnerOffset..]) == GetEffectiveUser();
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetStatus(int directory, string path, int flags, uint mask, Span<byte> status);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint GetEffectiveUser();
}
