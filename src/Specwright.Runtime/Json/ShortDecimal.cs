using System;

namespace Specwright.Runtime.Json;

/// <summary>
/// Numbers as they mostly come: a few digits, perhaps a point. Up to 15 digits and powers of ten up to 10^22 are exact
/// doubles, so one division, which rounds correctly, gives the correct value (Clinger 1990).
/// </summary>
internal static class ShortDecimal
{
    private const int MaxDigits = 15;

    private static readonly double[] s_powersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Parses the number that a text starts with.</summary>
    /// <returns>The number's length; zero for longer ones, for those with an exponent, and for what is no number.</returns>
    public static int Parse(ReadOnlySpan<byte> text, out double value)
    {
        bool isNegative = !text.IsEmpty && text[0] == (byte)'-';
        int start = isNegative ? 1 : 0;
        long digits = 0;
        int at = Digits(text, start, ref digits);
        int whole = at - start;
        int decimals = 0;
        if (whole > 0 && (uint)at < (uint)text.Length && text[at] == (byte)'.')
        {
            int end = Digits(text, at + 1, ref digits);
            decimals = end - at - 1;
            whole = decimals == 0 ? 0 : whole;
            at = end;
        }

        bool isOther = whole == 0 || whole + decimals > MaxDigits || (whole > 1 && text[start] == (byte)'0')
            || ((uint)at < (uint)text.Length && text[at] is (byte)'e' or (byte)'E' or (byte)'.');
        if (isOther)
        {
            value = 0;
            return 0;
        }

        value = digits / s_powersOfTen[decimals];
        value = isNegative ? -value : value;
        return at;
    }

    private static int Digits(ReadOnlySpan<byte> text, int at, ref long value)
    {
        // What overflows has more digits than are taken.
        while ((uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9)
        {
            value = (value * 10) + (text[at++] - '0');
        }

        return at;
    }
}
