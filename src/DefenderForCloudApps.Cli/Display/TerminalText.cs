using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace DefenderForCloudApps.Cli.Display;

/// <summary>
/// Makes text from elsewhere safe to print. Titles and user names are chosen by attackers, too: a control sequence in
/// one must not move the cursor, rename the window or hide a row.
/// </summary>
internal static class TerminalText
{
    /// <summary>One line without control characters: white space becomes a space, everything else visible.</summary>
    public static string Line(string? text) => Visible(text, keepLineEnds: false);

    /// <summary>Several lines without control characters other than the line ends.</summary>
    public static string Lines(string? text) => Visible(text, keepLineEnds: true);

    private static string Visible(string? text, bool keepLineEnds)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (!text.EnumerateRunes().Any(IsHarmful))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHarmful(rune))
            {
                visible.Append(Picture(rune.Value, keepLineEnds));
            }
            else
            {
                visible.Append(rune);
            }
        }

        return visible.ToString();
    }

    // Format characters hold the bidirectional overrides, which reorder what follows; joiners are part of emoji.
    private static bool IsHarmful(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D or 0x00AD),
        _ => false,
    };

    private static string Picture(int value, bool keepLineEnds) => value switch
    {
        '\n' when keepLineEnds => "\n",
        '\r' when keepLineEnds => "",
        '\t' or '\n' or '\r' or 0x2028 or 0x2029 => " ",
        < 0x20 => ((char)(0x2400 + value)).ToString(),
        0x7F => "\u2421",
        _ => string.Create(CultureInfo.InvariantCulture, $"<U+{value:X4}>"),
    };
}
