using System;
using System.Text;

namespace Specwright.Runtime.Answers;

/// <summary>Bytes of a body as text.</summary>
internal static class BodyText
{
    /// <summary>Decodes by byte order mark, else by charset, else as UTF-8; broken bytes become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> body, string? charset)
    {
        foreach (Encoding marked in (ReadOnlySpan<Encoding>)[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (body.StartsWith(marked.Preamble))
            {
                return marked.GetString(body[marked.Preamble.Length..]);
            }
        }

        return Find(charset).GetString(body);
    }

    private static Encoding Find(string? charset)
    {
        try
        {
            return charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset.Trim('"', '\''));
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
