using System.Globalization;
using System.Text;

namespace Specwright.Emission;

/// <summary>The only way from a document's string to a C# string literal.</summary>
internal static class CSharpLiteral
{
    /// <summary><paramref name="text"/> in quotes. Whatever cannot be seen is escaped.</summary>
    public static string String(string text)
    {
        if (IsPlain(text))
        {
            return "\"" + text + "\"";
        }

        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                literal.Append(text[i]).Append(text[++i]);
            }
            else
            {
                Append(literal, text[i]);
            }
        }

        return literal.Append('"').ToString();
    }

    // Most texts are of nothing but printable ASCII.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(StringBuilder literal, char c)
    {
        if (c is '"' or '\\')
        {
            literal.Append('\\').Append(c);
        }
        else if (IsVisible(c))
        {
            literal.Append(c);
        }
        else
        {
            literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Whether a reader of the file sees that a character is there, and which.</summary>
    public static bool IsVisible(char c) => c == ' ' || char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator);
}
