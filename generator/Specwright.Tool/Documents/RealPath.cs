using System.IO;

namespace Specwright.Tool.Documents;

/// <summary>Where a path leads when all symbolic links in it are followed.</summary>
internal static class RealPath
{
    // A file system follows about as many links before it takes them for a circle.
    private const int MaxLinks = 40;

    /// <summary>The path without symbolic links; null when it leads nowhere.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        return Resolve(Path.GetFullPath(path), ref links);
    }

    private static string? Resolve(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        if (Resolve(parent, ref links) is not { } folder)
        {
            return null;
        }

        var entry = new FileInfo(Path.Combine(folder, Path.GetFileName(path)));
        if (entry.LinkTarget is not { } target)
        {
            return entry.Exists || Directory.Exists(entry.FullName) ? entry.FullName : null;
        }

        return links++ < MaxLinks ? Resolve(Path.GetFullPath(target, folder), ref links) : null;
    }
}
