using System.Text.RegularExpressions;

namespace Specwright.Reading;

/// <summary>Types of plain scalars by the core schema of YAML 1.2 (section 10.3.2).</summary>
internal static class CoreSchema
{
    private const int LongestWord = 5;
    private const string TagPrefix = "tag:yaml.org,2002:";

    private static readonly Regex s_number = new(
        @"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant);

    /// <summary>The kind of a scalar: from its text when it is plain and has no tag, else from the tag, else a string.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="isPlain">Whether it stands there without quotes and not as a block.</param>
    /// <param name="tag">The resolved tag; null when there is none.</param>
    public static ScalarKind Resolve(string text, bool isPlain, string? tag)
    {
        switch (tag)
        {
            case null:
                return isPlain ? Resolve(text) : ScalarKind.String;
            case TagPrefix + "int" or TagPrefix + "float" or TagPrefix + "bool" or TagPrefix + "null":
                return Resolve(text);
            default:
                return ScalarKind.String;
        }
    }

    private static ScalarKind Resolve(string text)
    {
        if (text.Length == 0)
        {
            return ScalarKind.Null;
        }

        if (text.Length <= LongestWord && ResolveWord(text) is { } kind)
        {
            return kind;
        }

        // Most plain scalars are words; the pattern costs more than a look at the first character.
        return text[0] is (>= '0' and <= '9') or '-' or '+' or '.' && s_number.IsMatch(text)
            ? ScalarKind.Number
            : ScalarKind.String;
    }

    private static ScalarKind? ResolveWord(string text) => text switch
    {
        "null" or "Null" or "NULL" or "~" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ => null,
    };
}
