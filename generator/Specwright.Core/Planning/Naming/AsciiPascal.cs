using System;

namespace Specwright.Planning.Naming;

/// <summary>
/// <see cref="CSharpIdentifier.Pascal"/> for what nearly all names are: ASCII with a letter or digit at the start. A large
/// document asks for a hundred thousand of them.
/// </summary>
internal static class AsciiPascal
{
    [ThreadStatic]
    private static char[]? t_name;

    /// <summary>The name, of any length; null for a text that needs the general way.</summary>
    public static string? TryConvert(string text)
    {
        if (text.Length == 0 || !IsPart(text[0]))
        {
            return null;
        }

        var words = 0;
        var isInWord = false;
        var hasLower = false;
        foreach (var c in text)
        {
            if (c > '~')
            {
                return null;
            }

            var isPart = IsPart(c);
            words += isPart && !isInWord ? 1 : 0;
            isInWord = isPart || (isInWord && c == '\'');
            hasLower |= c is >= 'a' and <= 'z';
        }

        return Convert(text, isShouting: !hasLower, words);
    }

    private static string Convert(string text, bool isShouting, int words)
    {
        var name = t_name is { } known && known.Length > text.Length ? known : t_name = new char[Math.Max(128, text.Length + 1)];
        var length = 0;
        if (text[0] is >= '0' and <= '9')
        {
            name[length++] = '_';
        }

        var start = length;
        foreach (var c in text)
        {
            if (IsPart(c))
            {
                name[length++] = c;
            }
            else if (c != '\'')
            {
                Capitalize(name, start, length, isShouting, words > 1);
                start = length;
            }
        }

        Capitalize(name, start, length, isShouting, words > 1);
        return new string(name, 0, length);
    }

    private static void Capitalize(char[] name, int start, int end, bool isShouting, bool isOneOfMany)
    {
        var length = end - start;
        if (length == 0)
        {
            return;
        }

        if (isShouting ? length > 2 || isOneOfMany : length > 4 && IsUpper(name, start, end))
        {
            for (var i = start + 1; i < end; i++)
            {
                name[i] = name[i] is >= 'A' and <= 'Z' ? (char)(name[i] | 0x20) : name[i];
            }
        }

        name[start] = name[start] is >= 'a' and <= 'z' ? (char)(name[start] & ~0x20) : name[start];
    }

    private static bool IsUpper(char[] name, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (name[i] is not (>= 'A' and <= 'Z'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
