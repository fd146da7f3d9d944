using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Specwright.Runtime.Json;

/// <summary>Turns the text of numbers and strings into values; null when the text is none.</summary>
/// <remarks>
/// Readers call these as they are, not through delegates: compiled ahead of time, a delegate that returns a date brings all
/// that formats dates, the time zones included.
/// </remarks>
internal static class ScalarParser
{
    public static long? Int64(ReadOnlySpan<byte> number)
        => Utf8Parser.TryParse(number, out long value, out int consumed) && consumed == number.Length ? value : Whole(number);

    public static double? Double(ReadOnlySpan<byte> number)
        => ShortDecimal.Parse(number, out double exact) == number.Length ? exact
            : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value) ? value : null;

    public static float? Single(ReadOnlySpan<byte> number)
        => float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out float value)
            && float.IsFinite(value) ? value : null;

    public static decimal? Decimal(ReadOnlySpan<byte> number)
        => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    public static DateTimeOffset? UnixTime(ReadOnlySpan<byte> number, long ticksPerUnit)
        => Json.UnixTime.TryParse(number, ticksPerUnit, out DateTimeOffset value) ? value : null;

    public static DateTimeOffset? DateTime(ReadOnlySpan<byte> text)
        => IsoDateTime.TryParse(text, out DateTimeOffset value) ? value : null;

    public static DateOnly? Date(ReadOnlySpan<byte> text)
        => IsoDateTime.TryParseDate(text, out DateOnly value) ? value : null;

    public static OffsetTime? Time(ReadOnlySpan<byte> text)
        => IsoDateTime.TryParseTime(text, out OffsetTime value) ? value : null;

    public static Guid? Guid(ReadOnlySpan<byte> text)
        => Utf8Parser.TryParse(text, out Guid value, out int consumed, 'D') && consumed == text.Length ? value : null;

    public static IsoDuration? Duration(ReadOnlySpan<byte> text)
        => Ascii.IsValid(text) && IsoDuration.TryParse(Encoding.ASCII.GetString(text), out IsoDuration value) ? value : null;

    public static byte[]? Bytes(string text)
    {
        byte[] buffer = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64String(text, buffer, out int written) ? buffer.AsSpan(0, written).ToArray() : null;
    }

    public static Uri? Uri(string text)
        => System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? value) ? value : null;

    // 1.0 and 1e3 are integers as well; longer texts and negative exponents would be rounded here.
    private static long? Whole(ReadOnlySpan<byte> number)
        => number.Length <= 28 && number.IndexOf("e-"u8) < 0 && number.IndexOf("E-"u8) < 0
            && Decimal(number) is { } value && decimal.IsInteger(value) && value is >= long.MinValue and <= long.MaxValue
                ? (long)value
                : null;

    public static string Refusal<T>() => typeof(T) == typeof(DateTimeOffset)
        ? "The value is no date and time."
        : $"The value is no {typeof(T).Name}, or too large for one.";
}
