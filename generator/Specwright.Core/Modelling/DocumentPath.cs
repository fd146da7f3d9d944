using System;
using System.Collections.Generic;

namespace Specwright.Modelling;

/// <summary>Paths of documents, as references from one to another need them. No file is looked at.</summary>
internal static class DocumentPath
{
    /// <summary>The path with slashes only and without dot segments, so that two spellings can be compared.</summary>
    public static string Normalize(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Replace('\\', '/').Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] is not ("" or ".."))
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != "." && (segment.Length > 0 || segments.Count == 0))
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }

    /// <summary>The normalized path that <paramref name="reference"/> means in the document at <paramref name="path"/>.</summary>
    public static string Combine(string path, string reference)
    {
        if (reference.StartsWith("/", StringComparison.Ordinal))
        {
            return Normalize(reference);
        }

        var directory = path.Replace('\\', '/');
        return Normalize(directory.Substring(0, directory.LastIndexOf('/') + 1) + reference);
    }

    /// <summary>The last segment without its extension.</summary>
    public static string NameOf(string path)
    {
        var name = path.Substring(path.Replace('\\', '/').LastIndexOf('/') + 1);
        var dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }
}
