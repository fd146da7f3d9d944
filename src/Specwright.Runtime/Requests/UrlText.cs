using System;
using System.Text;

namespace Specwright.Runtime.Requests;

/// <summary>Percent-encodes text for URLs (RFC 3986, section 2).</summary>
internal static class UrlText
{
    // What a query cannot hold, and what would end the value there or be read as a space, is encoded all the same
    // (OpenAPI 3.1.1, Parameter Object, allowReserved).
    private const string ReservedInQuery = ":/?@!$'()*,;=";

    private const string ReservedInPath = ":@!$&'()*+,;=";

    /// <summary>Everything but the unreserved characters.</summary>
    public static string Encode(string text) => Uri.EscapeDataString(text);

    /// <summary>A value of a query in which reserved characters, and what is encoded already, stay as they are.</summary>
    public static string EncodeQuery(string text) => Encode(text, ReservedInQuery);

    /// <summary>A value in a path in which reserved characters that a segment can hold, and what is encoded already, stay as they are.</summary>
    public static string EncodePath(string text) => Encode(text, ReservedInPath);

    /// <summary>Segments of a path, with the slashes between them.</summary>
    public static string EncodeSegments(string text) => Encode(text, "/" + ReservedInPath);

    /// <summary>A name or value of a form (URL Standard, "application/x-www-form-urlencoded serializing").</summary>
    public static string EncodeForm(string text) => Encode(text).Replace("%20", "+", StringComparison.Ordinal);

    private static string Encode(string text, string kept)
    {
        StringBuilder encoded = new();
        int start = 0;
        for (int i = 0; i < text.Length;)
        {
            int length = kept.Contains(text[i], StringComparison.Ordinal) ? 1 : IsTriple(text, i) ? 3 : 0;
            if (length == 0)
            {
                i++;
                continue;
            }

            encoded.Append(Uri.EscapeDataString(text[start..i])).Append(text, i, length);
            start = i += length;
        }

        return encoded.Append(Uri.EscapeDataString(text[start..])).ToString();
    }

    private static bool IsTriple(string text, int at)
        => text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
}
