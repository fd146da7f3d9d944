using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Specwright.Model;

namespace Specwright.Planning.Operations;

/// <summary>A path template, taken apart (OpenAPI 3.0.3, "Path Templating").</summary>
internal static class PathTemplate
{
    private const string InPath = "-._~!$&'()*+,;=:@/%";
    private const string InQuery = InPath + "?";

    /// <summary>
    /// The literals and, in between, the names of parameters, of the path and then of its fixed query. A fragment is never
    /// sent and left out.
    /// </summary>
    public static IReadOnlyList<PathPiece> Pieces(Operation operation)
    {
        var pieces = new List<PathPiece>();
        AddPieces(pieces, TemplateText.Split(TemplateText.Split(operation.Path, '#').Before, '?').Before, InPath);
        if (operation.Query is { } query)
        {
            AddPieces(pieces, "?" + query, InQuery);
        }

        return pieces;
    }

    private static void AddPieces(List<PathPiece> pieces, string template, string allowed)
    {
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            AddLiteral(pieces, template.Substring(position, open - position), allowed);
            pieces.Add(new PathPiece(template.Substring(open + 1, close - open - 1), IsParameter: true));
            position = close + 1;
        }

        AddLiteral(pieces, template.Substring(position), allowed);
    }

    // What neither path nor query may hold (RFC 3986, 3.3 and 3.4).
    private static string Encode(string literal, string allowed) => IsAllowed(literal, allowed)
        ? literal
        : string.Concat(Encoding.UTF8.GetBytes(literal).Select(value => Encode(value, allowed)));

    private static string Encode(byte b, string allowed) =>
        IsAllowed((char)b, allowed) ? ((char)b).ToString() : "%" + b.ToString("X2", CultureInfo.InvariantCulture);

    private static bool IsAllowed(string literal, string allowed)
    {
        foreach (var c in literal)
        {
            if (!IsAllowed(c, allowed))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAllowed(char c, string allowed) => c < 0x80 && (char.IsLetterOrDigit(c) || allowed.IndexOf(c) >= 0);

    private static void AddLiteral(List<PathPiece> pieces, string literal, string allowed)
    {
        if (literal.Length > 0)
        {
            pieces.Add(new PathPiece(Encode(literal, allowed), IsParameter: false));
        }
    }
}

/// <summary>A piece of a path template.</summary>
/// <param name="Text">What stands there, or the name of the parameter whose value does.</param>
/// <param name="IsParameter">Whether it is a parameter's.</param>
internal sealed record PathPiece(string Text, bool IsParameter);
