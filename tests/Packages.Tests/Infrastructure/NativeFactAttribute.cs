using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Packages.Tests.Infrastructure;

/// <summary>A test that compiles ahead of time, and is skipped with a message where there is nothing to link with.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip = HasToolchain() ? null : "No clang and no gcc in the path (apt-get install gcc).";

    // Windows's is not in the path, but only found by an installer's program: there, this is left to others.
    private static bool HasToolchain()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
    }
}
