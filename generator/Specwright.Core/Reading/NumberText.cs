using System;
using System.Globalization;

namespace Specwright.Reading;

/// <summary>Values of the number notations of JSON and of the YAML 1.2 core schema (section 10.3.2).</summary>
internal static class NumberText
{
    public static bool TryParseInt64(string text, out long value)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return long.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
                && value >= 0;
        }

        return text.StartsWith("0o", StringComparison.Ordinal)
            ? TryParseOctal(text, out value)
            : TryParseDecimal(text, out value);
    }

    public static bool TryParseDouble(string text, out double value)
    {
        if (TryParseInt64(text, out var whole))
        {
            value = whole;
            return true;
        }

        switch (text.TrimStart('+', '-').ToUpperInvariant())
        {
            case ".INF":
                value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
                return true;
            case ".NAN":
                value = double.NaN;
                return true;
            default:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        }
    }

    // 1.0 and 1e3 are whole numbers in JSON Schema (2020-12 core, section 4.2.3), so decimal notation counts too.
    private static bool TryParseDecimal(string text, out long value)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number)
            && number is >= long.MinValue and <= long.MaxValue)
        {
            value = (long)number;
            return true;
        }

        return false;
    }

    private static bool TryParseOctal(string text, out long value)
    {
        value = 0;
        for (var i = 2; i < text.Length; i++)
        {
            if (value > long.MaxValue >> 3)
            {
                return false;
            }

            value = (value << 3) + (text[i] - '0');
        }

        return true;
    }
}
