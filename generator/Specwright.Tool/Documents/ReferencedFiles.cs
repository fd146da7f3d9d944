using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Specwright.Generation;
using Specwright.Modelling;

namespace Specwright.Tool.Documents;

/// <summary>
/// Finds the files that a document refers to, and that these refer to, below the folder of the document. Nothing else is
/// opened: a document must not be able to make the tool read what its author was not given.
/// </summary>
internal static class ReferencedFiles
{
    private const int MaxFiles = 1000;

    private const long MaxBytes = 256L * 1024 * 1024;

    /// <summary>The files in <paramref name="named"/>, and those that were found.</summary>
    public static IReadOnlyList<SourceDocument> Add(SourceDocument document, IReadOnlyList<SourceDocument> named)
    {
        var folder = Path.GetDirectoryName(document.Path)!;
        var realFolder = RealPath.Of(folder);
        var all = new List<SourceDocument>(named);
        var known = new HashSet<string>(named.Append(document).Select(static file => Slashed(file.Path)), StringComparer.Ordinal);
        var open = new Queue<SourceDocument>(named.Prepend(document));
        var bytes = 0L;
        while (open.TryDequeue(out var next))
        {
            foreach (var path in OutwardReferences.FilesOf(next.Read()))
            {
                if (all.Count < MaxFiles && known.Add(path) && IsBelow(path, folder) && Find(path) is { } file)
                {
                    all.Add(file);
                    open.Enqueue(file);
                }
            }
        }

        return all;

        SourceDocument? Find(string path)
        {
            // What is no path does not exist. A link within the folder may lead out of it.
            if (!File.Exists(path) || realFolder is null || RealPath.Of(path) is not { } real || !IsBelow(real, realFolder))
            {
                return null;
            }

            bytes += new FileInfo(path).Length;
            return bytes <= MaxBytes ? DocumentFile.Read(path) : null;
        }
    }

    private static bool IsBelow(string path, string folder) =>
        Slashed(path).StartsWith(Slashed(folder).TrimEnd('/') + "/", StringComparison.Ordinal);

    private static string Slashed(string path) => path.Replace('\\', '/');
}
