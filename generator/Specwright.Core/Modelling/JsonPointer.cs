using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Specwright.Modelling;

/// <summary>JSON pointers in the fragment of a URI (RFC 6901, section 6).</summary>
internal static class JsonPointer
{
    /// <summary>The names that a fragment's pointer goes through; null when it is no pointer, an anchor for instance.</summary>
    public static IReadOnlyList<string>? Parse(string fragment)
    {
        var pointer = Unescape(fragment);
        if (pointer.Length == 0)
        {
            return [];
        }

        if (pointer[0] != '/')
        {
            return null;
        }

        var names = pointer.Substring(1).Split('/');
        for (var i = 0; i < names.Length && pointer.IndexOf('~') >= 0; i++)
        {
            names[i] = names[i].Replace("~1", "/").Replace("~0", "~");
        }

        return names;
    }

    /// <summary>The pointer through <paramref name="names"/>, without the percent encoding that a URI would want.</summary>
    public static string Format(IEnumerable<string> names) =>
        string.Concat(names.Select(name => "/" + name.Replace("~", "~0").Replace("/", "~1")));

    /// <summary>The text without percent encoding; what is not properly encoded stays as it is.</summary>
    public static string Unescape(string text) =>
        text.IndexOf('%') < 0 ? text : Encoding.UTF8.GetString([.. UnescapeBytes(Encoding.UTF8.GetBytes(text))]);

    private static IEnumerable<byte> UnescapeBytes(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && Uri.IsHexDigit((char)bytes[i + 1]) && Uri.IsHexDigit((char)bytes[i + 2]))
            {
                yield return (byte)((Uri.FromHex((char)bytes[i + 1]) << 4) | Uri.FromHex((char)bytes[i + 2]));
                i += 2;
            }
            else
            {
                yield return bytes[i];
            }
        }
    }
}
