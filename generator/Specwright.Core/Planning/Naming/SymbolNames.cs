using System.Globalization;
using System.Linq;
using System.Text;

namespace Specwright.Planning.Naming;

/// <summary>Words for characters that no identifier may hold.</summary>
internal static class SymbolNames
{
    private const int MaxSpelled = 8;

    /// <summary>A name for a string without a letter or digit, such as <c>!=</c>: empty for an empty one.</summary>
    public static string Spell(string text)
    {
        var name = new StringBuilder();
        for (var i = 0; i < text.Length && i < MaxSpelled; i++)
        {
            name.Append(NameOf(text, ref i));
        }

        return name.ToString();
    }

    /// <summary>A name for the signs before a number, which tell <c>+1</c> from <c>-1</c>; else nothing.</summary>
    public static string SpellLeading(string text)
    {
        var signs = text.TakeWhile(IsSign).Count();
        return signs > 0 && signs < text.Length && char.IsDigit(text[signs]) ? Spell(text.Substring(0, signs)) : "";
    }

    /// <summary>Words and, for the characters between them, names.</summary>
    public static string SpellBetween(string text)
    {
        var name = new StringBuilder();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length && name.Length <= CSharpIdentifier.MaxLength; i++)
        {
            if (IdentifierText.IsPart(text[i]))
            {
                word.Append(text[i]);
                continue;
            }

            name.Append(IdentifierText.Pascal(word.ToString())).Append(text[i] == '-' ? "Dash" : NameOf(text, ref i));
            word.Clear();
        }

        return name.Append(IdentifierText.Pascal(word.ToString())).ToString();
    }

    private static bool IsSign(char c) => c is '+' or '-' or '<' or '>' or '=' or '!' or '~';

    private static string NameOf(string text, ref int index)
    {
        var known = text[index] switch
        {
            '+' => "Plus", '-' => "Minus", '*' => "Star", '/' => "Slash", '\\' => "Backslash", '=' => "Equal",
            '<' => "LessThan", '>' => "GreaterThan", '!' => "Not", '?' => "Question", '&' => "And", '|' => "Or",
            '$' => "Dollar", '@' => "At", '#' => "Hash", '%' => "Percent", '~' => "Tilde", '^' => "Caret",
            '.' => "Dot", ',' => "Comma", ':' => "Colon", ';' => "Semicolon", '_' => "Underscore", ' ' => "Space",
            '(' or ')' => "Parenthesis", '[' or ']' => "Bracket", '{' or '}' => "Brace", '"' or '\'' => "Quote",
            _ => null,
        };
        if (known is not null)
        {
            return known;
        }

        var code = char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index++) : text[index];
        return "U" + code.ToString("X4", CultureInfo.InvariantCulture);
    }
}
