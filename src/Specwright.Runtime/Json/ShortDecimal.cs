using System;
using System.Buffers;
using System.Buffers.Text;

namespace Specwright.Runtime.Json;

/// <summary>
/// Numbers as they mostly come: a few digits, perhaps a point. Up to 15 digits and powers of ten up to 10^22 are exact
/// doubles, so one division, which rounds correctly, gives the correct value (Clinger 1990).
/// </summary>
internal static class ShortDecimal
{
    private const int MaxDigits = 15;
    private const int MaxDecimals = 6;

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

    /// <summary>Writes a number that a few decimals tell exactly, in the shortest form that is read back as the same double.</summary>
    /// <returns>False for all others, which have another form or more digits.</returns>
    public static bool TryFormat(double value, Span<byte> destination, out int written)
    {
        double magnitude = Math.Abs(value);
        written = 0;
        if (magnitude is >= 0.001 and < 1e9)
        {
            for (int decimals = 0; decimals <= MaxDecimals; decimals++)
            {
                // The quotient of exact numbers is what a reader makes of the digits: if it is the value, these are its digits,
                // and no shorter ones are, for they would have been found before.
                double digits = Math.Round(magnitude * s_powersOfTen[decimals]);
                if (digits / s_powersOfTen[decimals] == magnitude)
                {
                    written = Format((long)digits, decimals, value < 0, destination);
                    return true;
                }
            }
        }

        return false;
    }

    private static int Format(long digits, int decimals, bool isNegative, Span<byte> destination)
    {
        int at = 0;
        if (isNegative)
        {
            destination[at++] = (byte)'-';
        }

        (long whole, long fraction) = Math.DivRem(digits, (long)s_powersOfTen[decimals]);
        Utf8Formatter.TryFormat(whole, destination[at..], out int written);
        at += written;
        if (decimals > 0)
        {
            destination[at++] = (byte)'.';
            Utf8Formatter.TryFormat(fraction, destination[at..], out written, new StandardFormat('D', (byte)decimals));
            at += written;
        }

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
