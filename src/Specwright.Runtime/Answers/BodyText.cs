using System;
using System.Text;

namespace Specwright.Runtime.Answers;

/// <summary>Bytes of a body as text.</summary>
internal static class BodyText
{
    /// <summary>Decodes by byte order mark, else by charset, else as UTF-8; broken bytes become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> body, string? charset)
    {
        Encoding encoding = Marked(body) ?? Find(charset);
        return encoding.GetString(WithoutMark(body, encoding));
    }

    /// <summary>The bytes themselves where they are UTF-8, as JSON between systems has to be (RFC 8259, section 8.1), else transcoded.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> body, string? charset)
    {
        Encoding encoding = Marked(body) ?? Find(charset);
        return IsUtf8(encoding)
            ? body
            : Encoding.UTF8.GetBytes(encoding.GetString(WithoutMark(body, encoding)));
    }

    /// <summary>Whether <see cref="ToUtf8"/> gives the bytes themselves; told by the first three of them.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> body, string? charset) => IsUtf8(Marked(body) ?? Find(charset));

    private static bool IsUtf8(Encoding encoding)
        => encoding.CodePage == Encoding.UTF8.CodePage || encoding.CodePage == Encoding.ASCII.CodePage;

    private static Encoding? Marked(ReadOnlySpan<byte> body)
    {
        foreach (Encoding marked in (ReadOnlySpan<Encoding>)[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (body.StartsWith(marked.Preamble))
            {
                return marked;
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body, Encoding encoding)
        => body.StartsWith(encoding.Preamble) ? body[encoding.Preamble.Length..] : body;

    private static Encoding Find(string? charset)
    {
        // What nearly all say is found without a search through all that there are.
        if (charset?.Trim('"', '\'') is not { Length: > 0 } name || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8;
        }

        try
        {
            // Without the provider, .NET knows of the older code pages Latin-1 alone.
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
