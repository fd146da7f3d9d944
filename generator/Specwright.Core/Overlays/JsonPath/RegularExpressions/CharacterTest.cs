using System;
using System.Globalization;

namespace Specwright.Overlays.JsonPath.RegularExpressions;

/// <summary>Which characters a place of a pattern takes.</summary>
internal static class CharacterTest
{
    /// <summary>What a dot takes (RFC 9485, section 5.4).</summary>
    public static Func<int, bool> Any { get; } = static c => c is not ('\n' or '\r');

    public static Func<int, bool> Range(int first, int last) => c => c >= first && c <= last;

    public static Func<int, bool> Not(Func<int, bool> test) => c => !test(c);

    /// <summary>The characters of a category such as <c>L</c> or <c>Lu</c>; null when there is none of that name.</summary>
    public static Func<int, bool>? Category(string name)
    {
        const string Names = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn";
        var names = Names.Split(' ');
        return Array.Exists(names, known => known.StartsWith(name, StringComparison.Ordinal)) && name.Length is 1 or 2
            ? c => names[(int)CategoryOf(c)].StartsWith(name, StringComparison.Ordinal)
            : null;
    }

    private static UnicodeCategory CategoryOf(int c) => c is >= 0xD800 and <= 0xDFFF
        ? UnicodeCategory.Surrogate
        : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(c), 0);
}
