using System.Globalization;
using System.Linq;

namespace Specwright.Diagnostics;

/// <summary>Makes parts of a document fit to stand in a message.</summary>
internal static class DiagnosticText
{
    private const int MaxLength = 160;

    /// <summary><paramref name="text"/>, cut where it is too long for a message.</summary>
    public static string Shorten(string text) =>
        text.Length <= MaxLength ? text : text.Substring(0, MaxLength) + "…";

    /// <summary>
    /// <paramref name="text"/> without line breaks and invisible characters: a line break in a message could pass for
    /// a second message in a build log, and some format characters reverse the text around them.
    /// </summary>
    public static string Clean(string text) => text.Any(IsUnprintable)
        ? string.Concat(text.Select(c => IsUnprintable(c) ? $"\\u{(int)c:X4}" : c.ToString()))
        : text;

    private static bool IsUnprintable(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control
        or UnicodeCategory.Surrogate
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator;
}
