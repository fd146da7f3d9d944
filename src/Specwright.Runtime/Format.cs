using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Specwright.Runtime.Json;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime;

/// <summary>
/// Values as text in URLs, headers and forms: the same text as in JSON, without quotes. Null stays null.
/// </summary>
public static class Format
{
    /// <summary>An integer.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string? Int32(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>An integer.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string? Int64(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number, in the shortest form that is read back as the same double.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static string? Double(double? value) => Scalar<double, DoubleCodec>(value);

    /// <summary>A number, in the shortest form that is read back as the same float.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static string? Single(float? value) => Scalar<float, SingleCodec>(value);

    /// <summary>A number with all its decimals.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string? Decimal(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string? Boolean(bool? value) => value is { } present ? present ? "true" : "false" : null;

    /// <summary>A date and time of RFC 3339.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string? DateTime(DateTimeOffset? value) => Scalar<DateTimeOffset, DateTimeCodec>(value);

    /// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string? Date(DateOnly? value) => Scalar<DateOnly, DateCodec>(value);

    /// <summary>A time of day, <c>HH:mm:ss</c>, with the offset it has.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string? Time(OffsetTime? value) => Scalar<OffsetTime, TimeCodec>(value);

    /// <summary>A duration of ISO 8601.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string? Duration(IsoDuration? value) => Scalar<IsoDuration, DurationCodec>(value);

    /// <summary>A UUID.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string? Guid(Guid? value) => value?.ToString();

    /// <summary>A URI as it was given.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its text.</returns>
    public static string? Uri(Uri? value) => value?.OriginalString;

    /// <summary>Bytes in base64.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>Their text.</returns>
    public static string? Bytes(byte[]? value) => value is null ? null : Convert.ToBase64String(value);

    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="value">The time.</param>
    /// <returns>Its text.</returns>
    public static string? UnixSeconds(DateTimeOffset? value) => Scalar<DateTimeOffset, UnixSecondsCodec>(value);

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="value">The time.</param>
    /// <returns>Its text.</returns>
    public static string? UnixMilliseconds(DateTimeOffset? value) => Scalar<DateTimeOffset, UnixMillisecondsCodec>(value);

    /// <summary>Whole seconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="value">The time.</param>
    /// <returns>Its text.</returns>
    public static string? WholeUnixSeconds(DateTimeOffset? value) => Scalar<DateTimeOffset, WholeUnixSecondsCodec>(value);

    /// <summary>Whole milliseconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="value">The time.</param>
    /// <returns>Its text.</returns>
    public static string? WholeUnixMilliseconds(DateTimeOffset? value) => Scalar<DateTimeOffset, WholeUnixMillisecondsCodec>(value);

    /// <summary>A value as JSON.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>Its JSON.</returns>
    public static string? Json<T, TCodec>(T? value)
        where TCodec : IJsonCodec<T?>
        => value is null ? null : Encoding.UTF8.GetString(JsonText.Serialize<T, TCodec>(value));

    /// <summary>A value of any type as text: a string as it is, everything else as JSON.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="value">The value; the text of JSON's own null is null, too.</param>
    /// <returns>Its text.</returns>
    public static string? Text<T, TCodec>(T? value)
        where TCodec : IJsonCodec<T?>
        => RawJson.From<T, TCodec>(value) is { Kind: not JsonKind.Null } json ? ParameterParts.TextOf(json.ToJsonElement()) : null;

    /// <summary>The text of each value.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="format">The text of one; null leaves it out.</param>
    /// <returns>Their texts.</returns>
    public static IEnumerable<string>? List<T>(IEnumerable<T>? values, Func<T, string?> format)
        => values?.Select(format).OfType<string>();

    /// <summary>Several texts in one, for lists in headers and cookies.</summary>
    /// <param name="values">The texts.</param>
    /// <param name="delimiter">What stands between them.</param>
    /// <returns>One text.</returns>
    public static string? Join(IEnumerable<string>? values, string delimiter)
        => values is null ? null : string.Join(delimiter, values);

    private static string? Scalar<T, TCodec>(T? value)
        where T : struct
        where TCodec : IJsonCodec<T>
        => value is { } present ? Encoding.UTF8.GetString(JsonText.Serialize<T, TCodec>(present)).Trim('"') : null;
}
