using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Specwright.Runtime.Json;

namespace Specwright.Runtime;

/// <summary>Reads headers of answers as they are described (OpenAPI, Header Object; style <c>simple</c>). A missing one is null.</summary>
public static class ResponseHeader
{
    /// <summary>The text of a header, that of several of one name in one list (RFC 9110, section 5.3).</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="name">The header's name.</param>
    /// <returns>The text.</returns>
    public static string? Text(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name)
        => headers.TryGetValue(name, out IReadOnlyList<string>? values)
            ? string.Join(IsList(name) ? ", " : "\n", values)
            : null;

    /// <summary>The value of a header: a number, a date, a word.</summary>
    /// <typeparam name="T">The value's type; a struct in its nullable form.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="headers">The headers.</param>
    /// <param name="name">The header's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The header is of another form.</exception>
    public static T? Value<T, TCodec>(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name)
        where TCodec : IJsonCodec<T?>
        => Text(headers, name) is { } text ? Parse<T, TCodec>(name, text.Trim()) : default;

    /// <summary>The values of a header that has several.</summary>
    /// <typeparam name="T">A value's type.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="headers">The headers.</param>
    /// <param name="name">The header's name.</param>
    /// <returns>The values.</returns>
    /// <exception cref="FormatException">One is of another form.</exception>
    public static IReadOnlyList<T>? List<T, TCodec>(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name)
        where TCodec : IJsonCodec<T?>
        => headers.TryGetValue(name, out IReadOnlyList<string>? values)
            ? [.. values
                .SelectMany(value => IsList(name) ? value.Split(',') : [value])
                .Select(static value => value.Trim())
                .Where(static value => value.Length > 0)
                .Select(value => Parse<T, TCodec>(name, value)!)]
            : null;

    /// <summary>The value of a header that is JSON (<c>content</c> in place of <c>schema</c>).</summary>
    /// <typeparam name="T">The value's type; a struct in its nullable form.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="headers">The headers.</param>
    /// <param name="name">The header's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The header is of another form.</exception>
    public static T? Json<T, TCodec>(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name)
        where TCodec : IJsonCodec<T?>
        => Text(headers, name) is { } text
            ? Read<T, TCodec>(() => RawJson.Parse(text), out T? value) ? value : throw Misfit(name)
            : default;

    // Cookies have commas of their own (RFC 9110, section 5.3).
    private static bool IsList(string name) => !name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text is that of JSON, but for the quotes.</summary>
    private static T? Parse<T, TCodec>(string name, string text)
        where TCodec : IJsonCodec<T?>
        => (!IsUnquoted(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) && Read<T, TCodec>(() => RawJson.FromString(text), out T? value))
            || Read<T, TCodec>(() => RawJson.Parse(text), out value)
            || Read<T, TCodec>(() => Date(text), out value)
            ? value
            : throw Misfit(name);

    // Only a guess that saves an exception.
    private static bool IsUnquoted(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(decimal);

    // The form of dates in HTTP (RFC 9110, section 5.6.7), whatever is described.
    private static RawJson Date(string text)
        => DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset date)
            ? RawJson.From<DateTimeOffset, DateTimeCodec>(date)
            : throw new JsonException("This is no date.");

    private static bool Read<T, TCodec>(Func<RawJson> json, out T? value)
        where TCodec : IJsonCodec<T?>
    {
        try
        {
            value = json().As<T, TCodec>();
            return value is not null;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static FormatException Misfit(string name) => new($"The header {name} is not of the form that is described.");
}
