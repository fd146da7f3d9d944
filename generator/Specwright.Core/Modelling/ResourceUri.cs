using System;
using System.Linq;

namespace Specwright.Modelling;

/// <summary>The URIs that tell resources apart (RFC 3986). Nothing is ever fetched from them.</summary>
internal static class ResourceUri
{
    /// <summary>A URI for the document at <paramref name="path"/>, to which those that are relative are added.</summary>
    public static Uri? OfFile(string path)
    {
        var segments = DocumentPath.Normalize(path).Split('/').Where(segment => segment.Length > 0);
        return Uri.TryCreate("document://project/" + string.Join("/", segments), UriKind.Absolute, out var uri) ? uri : null;
    }

    /// <summary>What <paramref name="reference"/> means at <paramref name="origin"/>, without its fragment; null when that is no URI.</summary>
    public static Uri? Combine(Uri? origin, string reference)
    {
        var hash = reference.IndexOf('#');
        var text = hash < 0 ? reference : reference.Substring(0, hash);
        return origin is null
            ? Uri.TryCreate(text, UriKind.Absolute, out var absolute) ? absolute : null
            : Uri.TryCreate(origin, text, out var combined) ? combined : null;
    }
}
