using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Specwright.Emission;

/// <summary>The only way from a document's string to a C# literal of UTF-8 bytes.</summary>
internal static class Utf8Literal
{
    private const int MaxPart = 90;

    /// <summary>The bytes of <paramref name="text"/> itself.</summary>
    public static string Text(string text) => CSharpLiteral.String(Whole(text)) + "u8";

    /// <summary>Names for the runtime's table, each quoted and with a colon; parts for as many lines as they need.</summary>
    public static IReadOnlyList<string> Table(IEnumerable<string> names)
    {
        var parts = new List<StringBuilder> { new() };
        foreach (var name in names)
        {
            var entry = Json(name) + ":";
            if (parts[parts.Count - 1].Length > 0 && parts[parts.Count - 1].Length + entry.Length > MaxPart)
            {
                parts.Add(new StringBuilder());
            }

            parts[parts.Count - 1].Append(entry);
        }

        return parts.Select(part => CSharpLiteral.String(part.ToString()) + "u8").ToList();
    }

    private static string Json(string name)
    {
        var json = new StringBuilder("\"");
        foreach (var c in Whole(name))
        {
            _ = c switch
            {
                '"' or '\\' => json.Append('\\').Append(c),
                < ' ' => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        return json.Append('"').ToString();
    }

    // Half a surrogate pair has no UTF-8: the compiler would refuse the literal.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
