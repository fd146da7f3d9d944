using System.Globalization;
using System.Text;

namespace Specwright.Emission;

/// <summary>The only way from a document's string into a comment.</summary>
internal static class CommentText
{
    /// <summary><paramref name="text"/> on one line, as a <c>//</c> comment takes it.</summary>
    public static string Line(string text) => Clean(text).Trim();

    /// <summary><paramref name="text"/> on one line, as an XML doc comment takes it.</summary>
    public static string Xml(string text) => Clean(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    // Everything that ends a line for C# or has no place in XML goes, and so do the characters that turn the direction
    // of text: what a reviewer sees must be what the compiler reads.
    private static string Clean(string text)
    {
        if (IsPrintable(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (IsBreak(text[i]))
            {
                clean.Append(' ');
            }
            else if (IsVisible(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    // Most texts are of nothing but printable ASCII, of which nothing goes.
    private static bool IsPrintable(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c == '\u0085';

    private static bool IsVisible(char c) => c is not ('\uFFFE' or '\uFFFF') && char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
