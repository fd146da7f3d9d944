using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Specwright.Planning.Naming;

/// <summary>The only way from a document's string to a C# identifier: whatever comes in, a valid identifier comes out.</summary>
internal static class CSharpIdentifier
{
    /// <summary>Longer ones are cut, and end in a hash of the whole so that they stay distinct.</summary>
    public const int MaxLength = 120;

    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
        "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern",
        "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface",
        "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override",
        "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof",
        "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint",
        "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    // Words that mean something in some places only, and that the compiler advises against as names of types.
    private static readonly HashSet<string> s_contextual = new(StringComparer.Ordinal)
    {
        "add", "alias", "allows", "and", "ascending", "assembly", "async", "await", "by", "descending", "equals",
        "extension", "field", "file", "from", "get", "global", "group", "init", "into", "join", "let", "managed",
        "method", "module", "nameof", "not", "on", "or", "orderby", "param", "partial", "property", "record", "remove",
        "required", "scoped", "select", "set", "type", "typevar", "unmanaged", "var", "when", "where", "with", "yield", "_",
    };

    /// <summary>Whether <paramref name="text"/> is an identifier as it is, without an <c>@</c>.</summary>
    public static bool IsIdentifier(string text) => text.Length > 0
        && IdentifierText.CanStart(text[0])
        && text.All(IdentifierText.CanContinue)
        && !s_keywords.Contains(text);

    /// <summary>Whether <paramref name="text"/> is an identifier in some places, and a keyword in others.</summary>
    public static bool IsContextualKeyword(string text) => s_contextual.Contains(text);

    /// <summary>The name of a type or member: words in PascalCase, acronyms within words kept.</summary>
    public static string Pascal(string text) => AsciiPascal.TryConvert(text) is { } ascii ? Shorten(ascii) : PascalOfAny(text);

    /// <summary>The same on the way that every text can go.</summary>
    internal static string PascalOfAny(string text)
    {
        var clean = IdentifierText.Clean(text);
        var chunks = IdentifierText.Split(clean);
        var pascal = chunks.Count == 0
            ? SymbolNames.Spell(clean)
            : SymbolNames.SpellLeading(clean) + IdentifierText.Join(chunks);

        if (pascal.Length == 0)
        {
            return "Empty";
        }

        return Shorten(IdentifierText.CanStart(pascal[0]) ? pascal : "_" + pascal);
    }

    /// <summary>As <see cref="Pascal"/>, with every character that it drops said in words.</summary>
    public static string Spelled(string text)
    {
        var spelled = SymbolNames.SpellBetween(IdentifierText.Clean(text));
        return spelled.Length == 0 ? Pascal(text) : Shorten(IdentifierText.CanStart(spelled[0]) ? spelled : "_" + spelled);
    }

    /// <summary>The name of a parameter or local variable, made from one of a type or member.</summary>
    public static string Camel(string pascal)
    {
        var upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper]))
        {
            upper++;
        }

        var lowered = upper > 1 && upper < pascal.Length && char.IsLower(pascal[upper]) ? upper - 1 : upper;
        return LowerStart(pascal, lowered);
    }

    /// <summary><paramref name="identifier"/> as it is written where a keyword would be taken for one.</summary>
    public static string Escape(string identifier) => s_keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary><paramref name="identifier"/>, cut to <paramref name="length"/> characters where it is longer.</summary>
    public static string Shorten(string identifier, int length = MaxLength) => identifier.Length <= length
        ? identifier
        : identifier.Substring(0, length - 8) + HashOf(identifier);

    /// <summary>Eight digits that hardly another text has.</summary>
    public static string HashOf(string text) => Hash(text).ToString("X8", CultureInfo.InvariantCulture);

    private static string LowerStart(string text, int count)
    {
        if (count == 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (var i = 0; i < count; i++)
        {
            characters[i] = char.ToLowerInvariant(characters[i]);
        }

        return new string(characters);
    }

    // FNV-1a: string.GetHashCode differs from process to process.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}
