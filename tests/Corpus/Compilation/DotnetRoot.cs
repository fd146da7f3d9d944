using System;
using System.IO;
using System.Linq;

namespace Corpus.Compilation;

/// <summary>Where the SDK is that runs this program.</summary>
internal static class DotnetRoot
{
    /// <summary>The folder of the framework's own assemblies.</summary>
    public static string Framework { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The folder of that name whose version is the highest of this major version; null when there is none.</summary>
    public static string? NewestFolder(params string[] segments)
    {
        // <root>/shared/Microsoft.NETCore.App/<version>
        var folder = new DirectoryInfo(Path.Combine([Framework, "..", "..", "..", .. segments]));
        return !folder.Exists
            ? null
            : folder.EnumerateDirectories()
                .Where(static child => Version(child)?.Major == Environment.Version.Major)
                .MaxBy(Version)
                ?.FullName;
    }

    private static Version? Version(DirectoryInfo folder)
        => System.Version.TryParse(folder.Name.Split('-')[0], out var version) ? version : null;
}
