using System.Globalization;
using System.Text;

namespace Specwright.Emission;

/// <summary>The only way from a document's string into a comment.</summary>
internal static class CommentText
{
    /// <summary><paramref name="text"/> on one line, as a <c>//</c> comment takes it.</summary>
    public static string Line(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            at += AppendClean(clean, text, at);
        }

        return clean.ToString().Trim();
    }

    /// <summary><paramref name="text"/> on one line, as an XML doc comment takes it.</summary>
    public static string Xml(string text)
    {
        if (EndOfPlain(text, 0, text.Length) == text.Length)
        {
            return text;
        }

        var xml = new StringBuilder(text.Length + 16);
        AppendXml(xml, text, 0, text.Length);
        return xml.ToString();
    }

    /// <summary>The same of a part of <paramref name="text"/>, put behind what is there.</summary>
    public static void AppendXml(StringBuilder xml, string text, int start, int end)
    {
        while (start < end)
        {
            var plain = EndOfPlain(text, start, end);
            xml.Append(text, start, plain - start);
            start = plain < end ? plain + AppendEscaped(xml, text, plain) : end;
        }
    }

    private static int AppendEscaped(StringBuilder xml, string text, int at)
    {
        var entity = text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => null };
        if (entity is null)
        {
            return AppendClean(xml, text, at);
        }

        xml.Append(entity);
        return 1;
    }

    // Everything that ends a line for C# or has no place in XML goes, and so do the characters that turn the direction
    // of text: what a reviewer sees must be what the compiler reads. Returns how many characters that was about.
    private static int AppendClean(StringBuilder clean, string text, int at)
    {
        if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        {
            clean.Append(text, at, 2);
            return 2;
        }

        if (IsBreak(text[at]))
        {
            clean.Append(' ');
        }
        else if (IsVisible(text[at]))
        {
            clean.Append(text[at]);
        }

        return 1;
    }

    // Most texts are of nothing but printable ASCII, of which nothing goes.
    private static int EndOfPlain(string text, int start, int end)
    {
        while (start < end && text[start] is >= ' ' and <= '~' and not ('&' or '<' or '>'))
        {
            start++;
        }

        return start;
    }

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c == '\u0085';

    private static bool IsVisible(char c) => c is not ('\uFFFE' or '\uFFFF') && char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
