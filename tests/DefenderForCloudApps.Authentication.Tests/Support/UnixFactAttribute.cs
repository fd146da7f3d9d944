using System;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Support;

/// <summary>A test of modes and owners of files, which Windows does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute(bool asRoot = false)
    {
        AsRoot = asRoot;
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has no modes of files.";
        }
        else if (asRoot && !(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess))
        {
            Skip = "Only root on Linux can give a file to another user.";
        }
    }

    public bool AsRoot { get; }
}
