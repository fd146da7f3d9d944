using System.Globalization;
using System.Text;

namespace Specwright.Reading;

/// <summary>The escape sequences of JSON strings (RFC 8259, section 7).</summary>
internal static class JsonEscapes
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The length of the escape sequence at <paramref name="start"/>, where a backslash stands; negative, the length
    /// of the faulty part, when it is none that RFC 8259 knows or names half of a surrogate pair.
    /// </summary>
    public static int Measure(string text, int start, int end)
    {
        if (start + 1 >= end)
        {
            return -1;
        }

        if (text[start + 1] != 'u')
        {
            return Simple(text[start + 1]) is null ? -2 : 2;
        }

        if (!TryReadHex(text, start + 2, end, out var unit))
        {
            return -2;
        }

        if (!char.IsSurrogate(unit))
        {
            return 6;
        }

        return IsPair(text, start, end, unit) ? 12 : -6;
    }

    /// <summary>
    /// The text between two offsets without its escapes. What <see cref="Measure"/> calls faulty stays as it is
    /// written, but half of a surrogate pair becomes U+FFFD: no valid text could carry it on.
    /// </summary>
    public static string Decode(string text, int start, int end)
    {
        var decoded = new StringBuilder(end - start);
        var position = start;
        while (position < end)
        {
            if (text[position] != '\\')
            {
                decoded.Append(text[position++]);
                continue;
            }

            var length = Measure(text, position, end);
            AppendEscape(decoded, text, position, length);
            position += length < 0 ? -length : length;
        }

        return decoded.ToString();
    }

    private static void AppendEscape(StringBuilder decoded, string text, int start, int length)
    {
        switch (length)
        {
            case 2:
                decoded.Append(Simple(text[start + 1]));
                break;
            case 6 or 12:
                for (var unit = start; unit < start + length; unit += 6)
                {
                    TryReadHex(text, unit + 2, start + length, out var value);
                    decoded.Append(value);
                }

                break;
            case -6:
                decoded.Append(Replacement);
                break;
            default:
                decoded.Append(text, start, -length);
                break;
        }
    }

    private static bool IsPair(string text, int start, int end, char high) =>
        char.IsHighSurrogate(high)
        && start + 7 < end
        && text[start + 6] == '\\'
        && text[start + 7] == 'u'
        && TryReadHex(text, start + 8, end, out var low)
        && char.IsLowSurrogate(low);

    private static bool TryReadHex(string text, int start, int end, out char value)
    {
        value = '\0';
        if (start + 4 > end)
        {
            return false;
        }

        // AllowHexSpecifier takes neither a sign nor white space.
        var parsed = ushort.TryParse(
            text.Substring(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit);
        value = (char)unit;
        return parsed;
    }

    private static char? Simple(char escape) => escape switch
    {
        '"' or '\\' or '/' => escape,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => null,
    };
}
