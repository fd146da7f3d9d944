using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Specwright.Planning.Operations;

/// <summary>A path template, taken apart (OpenAPI 3.0.3, "Path Templating").</summary>
internal static class PathTemplate
{
    private const string Allowed = "-._~!$&'()*+,;=:@/%";

    /// <summary>The literals and, in between, the names of parameters. A fragment is never sent and left out.</summary>
    public static IReadOnlyList<(string Text, bool IsParameter)> Pieces(string path)
    {
        var template = path.Split('#')[0];
        var pieces = new List<(string Text, bool IsParameter)>();
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            AddLiteral(pieces, template.Substring(position, open - position));
            pieces.Add((template.Substring(open + 1, close - open - 1), true));
            position = close + 1;
        }

        AddLiteral(pieces, template.Substring(position));
        return pieces;
    }

    /// <summary><paramref name="literal"/> with every character percent-encoded that a path may not hold (RFC 3986, 3.3).</summary>
    public static string Encode(string literal) => string.Concat(Encoding.UTF8.GetBytes(literal).Select(Encode));

    private static string Encode(byte b) =>
        b < 0x80 && (char.IsLetterOrDigit((char)b) || Allowed.IndexOf((char)b) >= 0)
            ? ((char)b).ToString()
            : "%" + b.ToString("X2", CultureInfo.InvariantCulture);

    private static void AddLiteral(List<(string Text, bool IsParameter)> pieces, string literal)
    {
        if (literal.Length > 0)
        {
            pieces.Add((Encode(literal), false));
        }
    }
}
