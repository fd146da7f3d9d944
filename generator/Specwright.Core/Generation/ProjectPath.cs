using System.IO;
using Specwright.Modelling;

namespace Specwright.Generation;

/// <summary>Paths in a project's items.</summary>
public static class ProjectPath
{
    /// <summary>The path with slashes only and without dot segments, so that two spellings can be compared.</summary>
    public static string Normalize(string path) => DocumentPath.Normalize(path);

    /// <summary>The same of a path that may be relative to <paramref name="folder"/>.</summary>
    public static string Combine(string folder, string path) =>
        Normalize(Path.IsPathRooted(path) ? path : folder.TrimEnd('/', '\\') + "/" + path);
}
