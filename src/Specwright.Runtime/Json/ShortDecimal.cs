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

    /// <summary>False for longer numbers and for those with an exponent.</summary>
    public static bool TryParse(ReadOnlySpan<byte> number, out double value)
    {
        value = 0;
        bool negative = number.Length > 0 && number[0] == (byte)'-';
        long digits = 0;
        int point = -1;
        int at = negative ? 1 : 0;
        if (number.Length - at > MaxDigits)
        {
            return false;
        }

        for (; at < number.Length; at++)
        {
            if (number[at] == (byte)'.')
            {
                point = at;
            }
            else if ((uint)(number[at] - '0') <= 9)
            {
                digits = (digits * 10) + (number[at] - '0');
            }
            else
            {
                return false;
            }
        }

        value = digits / s_powersOfTen[point < 0 ? 0 : number.Length - point - 1];
        value = negative ? -value : value;
        return true;
    }
}
