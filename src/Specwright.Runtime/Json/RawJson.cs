using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Specwright.Runtime.Json;

/// <summary>One JSON value as it stands. It is always valid; the default value is <c>null</c>.</summary>
[JsonConverter(typeof(JsonModelConverter<RawJson, RawJsonCodec>))]
public readonly struct RawJson : IEquatable<RawJson>
{
    private static readonly byte[] s_null = "null"u8.ToArray();

    private readonly byte[]? _utf8;

    private RawJson(byte[] utf8) => _utf8 = utf8;

    /// <summary>The value's text in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8 ?? s_null;

    internal ReadOnlySpan<byte> Text => _utf8 ?? s_null;

    /// <summary>The value's kind.</summary>
    public JsonKind Kind => new JsonCursor(Text).Peek();

    /// <summary>Compares the texts, white space and order of members included.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Compares the texts, white space and order of members included.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    /// <summary>Takes a JSON text.</summary>
    /// <param name="json">The text of one value.</param>
    /// <returns>The value, without white space around it.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no JSON text.</exception>
    public static RawJson Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>Takes a JSON text.</summary>
    /// <param name="utf8">The text of one value.</param>
    /// <returns>The value, copied, without white space around it.</returns>
    /// <exception cref="JsonException"><paramref name="utf8"/> is no JSON text.</exception>
    public static RawJson Parse(ReadOnlySpan<byte> utf8) => JsonText.Deserialize<RawJson, RawJsonCodec>(utf8);

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="value">The value; null becomes <c>null</c>.</param>
    /// <returns>The value's JSON.</returns>
    public static RawJson From<T, TCodec>(T? value)
        where TCodec : IJsonCodec<T?>
        => value is null ? default : new(JsonText.Serialize<T, TCodec>(value));

    /// <summary>Writes a string.</summary>
    /// <param name="value">The string; null becomes <c>null</c>.</param>
    /// <returns>A JSON string.</returns>
    public static RawJson FromString(string? value) => From<string, StringCodec>(value);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>A JSON number.</returns>
    public static RawJson FromInt64(long value) => From<long, Int64Codec>(value);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>A JSON number.</returns>
    public static RawJson FromDecimal(decimal value) => From<decimal, DecimalCodec>(value);

    /// <summary>Writes a Boolean.</summary>
    /// <param name="value">The Boolean.</param>
    /// <returns><c>true</c> or <c>false</c>.</returns>
    public static RawJson FromBoolean(bool value) => From<bool, BooleanCodec>(value);

    /// <summary>Reads the value as a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <returns>The value; null for <c>null</c> where <typeparamref name="T"/> can be null.</returns>
    /// <exception cref="JsonException">The value is of another form.</exception>
    public T? As<T, TCodec>()
        where TCodec : IJsonCodec<T?>
        => JsonText.Deserialize<T, TCodec>(Text);

    /// <summary>Reads the value into System.Text.Json's own form.</summary>
    /// <returns>An element that needs no disposal.</returns>
    public JsonElement ToJsonElement()
    {
        Utf8JsonReader reader = new(Text);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The value's text.</summary>
    /// <returns>JSON.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Text);

    /// <inheritdoc/>
    public bool Equals(RawJson other) => Text.SequenceEqual(other.Text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Text);
        return hash.ToHashCode();
    }

    /// <summary>Copies the text of one value that a reader has checked but for its encoding.</summary>
    /// <returns>False when it is not UTF-8.</returns>
    internal static bool TryCopy(ReadOnlySpan<byte> text, out RawJson value)
    {
        bool valid = System.Text.Unicode.Utf8.IsValid(text);
        value = valid ? new RawJson(text.ToArray()) : default;
        return valid;
    }
}
