using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Specwright.Planning.Naming;

/// <summary>Takes a string apart into the runs of characters that an identifier may hold.</summary>
internal static class IdentifierText
{
    /// <summary>
    /// <paramref name="text"/> with half surrogate pairs replaced. Normal forms are left alone: what the system knows of
    /// them differs from machine to machine, and to the compiler identifiers that differ in them are different.
    /// </summary>
    public static string Clean(string text)
    {
        var builder = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
                if (isPair)
                {
                    i++;
                }
                else
                {
                    builder[i] = '\uFFFD';
                }
            }
        }

        return builder.ToString();
    }

    /// <summary>The parts between characters that no identifier holds, and between underscores.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var chunks = new List<string>();
        var chunk = new StringBuilder();
        foreach (var c in text)
        {
            if (IsPart(c))
            {
                chunk.Append(c);
            }
            else if (!IsApostrophe(c) && chunk.Length > 0)
            {
                chunks.Add(chunk.ToString());
                chunk.Clear();
            }
        }

        if (chunk.Length > 0)
        {
            chunks.Add(chunk.ToString());
        }

        return chunks;
    }

    /// <summary>The parts as one PascalCase name.</summary>
    public static string Join(IReadOnlyList<string> chunks)
    {
        var shouts = !chunks.Any(chunk => chunk.Any(char.IsLower));
        return string.Concat(chunks.Select(chunk => Capitalize(chunk, shouts, chunks.Count > 1)));
    }

    /// <summary>One part as it stands in a PascalCase name; nothing of nothing.</summary>
    public static string Pascal(string chunk) => chunk.Length == 0 ? "" : Join([chunk]);

    /// <summary>Whether an identifier may start with <paramref name="c"/>.</summary>
    public static bool CanStart(char c) => c == '_' || char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.LetterNumber;

    /// <summary>Whether <paramref name="c"/> may stand in an identifier, behind its first character (C# standard, 6.4.3).</summary>
    public static bool CanContinue(char c) => CanStart(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.Format;

    /// <summary>
    /// Whether <paramref name="c"/> stays in a name. Format characters do not: the compiler ignores them, so that two names
    /// that differ in one would be equal. Underscores part words.
    /// </summary>
    public static bool IsPart(char c) => c != '_' && (CanStart(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    // "DESKTOP" and "IN_PROGRESS" are words that shout; "OK" and "ID" are short enough to stay.
    private static string Capitalize(string chunk, bool shouts, bool oneOfMany)
    {
        var isLoud = shouts ? chunk.Length > 2 || oneOfMany : chunk.Length > 4 && chunk.All(char.IsUpper);
        var rest = chunk.Substring(1);
        return char.ToUpperInvariant(chunk[0]) + (isLoud ? Lower(rest) : rest);
    }

    private static string Lower(string text) => string.Concat(text.Select(char.ToLowerInvariant));

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';
}
