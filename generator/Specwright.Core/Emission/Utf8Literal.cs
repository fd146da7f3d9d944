using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Specwright.Emission;

/// <summary>The only way from a document's string to a C# literal of UTF-8 bytes.</summary>
internal static class Utf8Literal
{
    private const int MaxLine = 110;

    /// <summary>The bytes of <paramref name="text"/> itself.</summary>
    public static string Text(string text) => CSharpLiteral.String(Whole(text)) + "u8";

    /// <summary>Names for the runtime's table in JSON, each quoted and with a colon, in as many lines as they need.</summary>
    /// <remarks>No line has three quotes in a row: within names they stand behind a backslash.</remarks>
    public static IReadOnlyList<string> Table(IEnumerable<string> names)
    {
        var lines = new List<string>();
        var line = new StringBuilder(MaxLine);
        foreach (var name in names)
        {
            var before = line.Length;
            Append(line, name);
            if (before > 0 && line.Length > MaxLine)
            {
                lines.Add(line.ToString(0, before));
                line.Remove(0, before);
            }
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static void Append(StringBuilder json, string text)
    {
        var name = Whole(text);
        json.Append('"');
        for (var i = 0; i < name.Length; i++)
        {
            _ = name[i] switch
            {
                '"' or '\\' => json.Append('\\').Append(name[i]),
                _ when char.IsSurrogatePair(name, i) => json.Append(name[i]).Append(name[++i]),
                _ when CSharpLiteral.IsVisible(name[i]) => json.Append(name[i]),
                _ => json.Append("\\u").Append(((int)name[i]).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        json.Append("\":");
    }

    // Half a surrogate pair has no UTF-8: the compiler would refuse the literal.
    private static string Whole(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }
        }

        return text;
    }
}
