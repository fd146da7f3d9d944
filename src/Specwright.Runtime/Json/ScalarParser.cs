using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Specwright.Runtime.Json;

/// <summary>Turns the text of numbers and strings into values: the same for both readers.</summary>
internal static class ScalarParser
{
    /// <summary>Null when the text is no <typeparamref name="T"/>.</summary>
    public delegate T? Parser<T>(ReadOnlySpan<byte> text)
        where T : struct;

    public static long? Int64(ReadOnlySpan<byte> number)
        => Utf8Parser.TryParse(number, out long value, out int consumed) && consumed == number.Length ? value : null;

    public static double? Double(ReadOnlySpan<byte> number)
        => ShortDecimal.TryParse(number, out double exact) ? exact
            : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value) ? value : null;

    public static float? Single(ReadOnlySpan<byte> number)
        => float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out float value)
            && float.IsFinite(value) ? value : null;

    public static decimal? Decimal(ReadOnlySpan<byte> number)
        => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    public static DateTimeOffset? UnixSeconds(ReadOnlySpan<byte> number)
        => UnixTime.TryParse(number, TimeSpan.TicksPerSecond, out DateTimeOffset value) ? value : null;

    public static DateTimeOffset? UnixMilliseconds(ReadOnlySpan<byte> number)
        => UnixTime.TryParse(number, TimeSpan.TicksPerMillisecond, out DateTimeOffset value) ? value : null;

    public static DateTimeOffset? DateTime(ReadOnlySpan<byte> text)
        => IsoDateTime.TryParse(text, out DateTimeOffset value) ? value : null;

    public static DateOnly? Date(ReadOnlySpan<byte> text)
        => IsoDateTime.TryParseDate(text, out DateOnly value) ? value : null;

    public static TimeOnly? Time(ReadOnlySpan<byte> text)
        => IsoDateTime.TryParseTime(text, out TimeOnly value) ? value : null;

    public static Guid? Guid(ReadOnlySpan<byte> text)
        => Utf8Parser.TryParse(text, out Guid value, out int consumed, 'D') && consumed == text.Length ? value : null;

    public static TimeSpan? Duration(ReadOnlySpan<byte> text)
    {
        try
        {
            // XmlConvert trims, which JSON does not ask for.
            return text.IsEmpty || !Ascii.IsValid(text) || text[0] <= 0x20 || text[^1] <= 0x20
                ? null
                : XmlConvert.ToTimeSpan(Encoding.ASCII.GetString(text));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    public static byte[]? Bytes(string text)
    {
        byte[] buffer = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64String(text, buffer, out int written) ? buffer.AsSpan(0, written).ToArray() : null;
    }

    public static Uri? Uri(string text)
        => System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? value) ? value : null;

    public static string Refusal<T>() => typeof(T) == typeof(DateTimeOffset)
        ? "The value is no date and time."
        : $"The value is no {typeof(T).Name}, or too large for one.";
}
