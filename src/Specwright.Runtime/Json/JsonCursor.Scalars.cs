using System;
using System.Buffers;
using System.Text;

namespace Specwright.Runtime.Json;

public ref partial struct JsonCursor
{
    // A quote found with this set proves that the string is plain ASCII, which needs no decoding.
    private static readonly SearchValues<byte> s_endOfAscii = SearchValues.Create(NotPlainAscii());

    /// <inheritdoc/>
    public string? ReadString()
    {
        if (Next() != (byte)'"')
        {
            return TryReadNull() ? null : throw UnexpectedKind("A string");
        }

        ReadOnlySpan<byte> content = _json[(_at + 1)..];
        int length = content.IndexOfAny(s_endOfAscii);
        if (length >= 0 && content[length] == (byte)'"')
        {
            _at += length + 2;
            return length == 0 ? string.Empty : Encoding.Latin1.GetString(content[..length]);
        }

        int start = _at;
        ReadOnlySpan<byte> text = ReadStringText(out bool escaped);
        return JsonStrings.Decode(text[1..^1], escaped) ?? throw ErrorAt("The string is not valid Unicode.", start);
    }

    /// <inheritdoc/>
    public int ReadKnownString(MemberTable values, out string? other)
    {
        other = null;
        if (Next() != (byte)'"')
        {
            return TryReadNull() ? -1 : throw UnexpectedKind("A string");
        }

        int start = _at;
        ReadOnlySpan<byte> content = ReadStringText(out bool escaped)[1..^1];
        int index = Find(values, content, escaped);
        if (index == MemberTable.Unknown)
        {
            other = JsonStrings.Decode(content, escaped) ?? throw ErrorAt("The string is not valid Unicode.", start);
        }

        return index;
    }

    /// <inheritdoc/>
    public bool? ReadBoolean()
    {
        switch (Next())
        {
            case (byte)'t':
                ReadLiteral("true"u8);
                return true;
            case (byte)'f':
                ReadLiteral("false"u8);
                return false;
            default:
                return TryReadNull() ? null : throw UnexpectedKind("A Boolean");
        }
    }

    /// <inheritdoc/>
    public int? ReadInt32()
    {
        int start = _at;
        long? value = ReadInt64();
        return value is < int.MinValue or > int.MaxValue
            ? throw ErrorAt("The number does not fit into 32 bits.", start)
            : (int?)value;
    }

    /// <inheritdoc/>
    public long? ReadInt64()
    {
        byte next = Next();
        int at = next == (byte)'-' ? _at + 1 : _at;
        int digits = at;
        ulong magnitude = 0;
        while ((uint)at < (uint)_json.Length && (uint)(_json[at] - '0') <= 9)
        {
            // 18 digits always fit; whatever is longer goes the slow way below.
            magnitude = (magnitude * 10) + (uint)(_json[at++] - '0');
        }

        int count = at - digits;
        if (count is 0 or > 18 || (count > 1 && _json[digits] == (byte)'0')
            || ((uint)at < (uint)_json.Length && _json[at] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            return ReadNumber(ScalarParser.Int64);
        }

        _at = at;
        return next == (byte)'-' ? -(long)magnitude : (long)magnitude;
    }

    /// <inheritdoc/>
    public double? ReadDouble() => ReadNumber(ScalarParser.Double);

    /// <inheritdoc/>
    public float? ReadSingle() => ReadNumber(ScalarParser.Single);

    /// <inheritdoc/>
    public decimal? ReadDecimal() => ReadNumber(ScalarParser.Decimal);

    /// <inheritdoc/>
    public DateTimeOffset? ReadUnixSeconds() => ReadNumber(ScalarParser.UnixSeconds);

    /// <inheritdoc/>
    public DateTimeOffset? ReadUnixMilliseconds() => ReadNumber(ScalarParser.UnixMilliseconds);

    /// <inheritdoc/>
    public DateTimeOffset? ReadDateTime() => ReadText(ScalarParser.DateTime);

    /// <inheritdoc/>
    public DateOnly? ReadDate() => ReadText(ScalarParser.Date);

    /// <inheritdoc/>
    public OffsetTime? ReadTime() => ReadText(ScalarParser.Time);

    /// <inheritdoc/>
    public IsoDuration? ReadDuration() => ReadText(ScalarParser.Duration);

    /// <inheritdoc/>
    public Guid? ReadGuid() => ReadText(ScalarParser.Guid);

    /// <inheritdoc/>
    public byte[]? ReadBytes()
    {
        int start = _at;
        return ReadString() is { } text
            ? ScalarParser.Bytes(text) ?? throw ErrorAt("The string is no base64.", start)
            : null;
    }

    /// <inheritdoc/>
    public Uri? ReadUri()
    {
        int start = _at;
        return ReadString() is { } text
            ? ScalarParser.Uri(text) ?? throw ErrorAt("The string is no URI.", start)
            : null;
    }

    private T? ReadNumber<T>(ScalarParser.Parser<T> parse)
        where T : struct
    {
        if (Next() is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
        {
            return TryReadNull() ? null : throw UnexpectedKind("A number");
        }

        int start = _at;
        ReadOnlySpan<byte> text = ReadNumberText();
        return parse(text) ?? throw ErrorAt(ScalarParser.Refusal<T>(), start);
    }

    private T? ReadText<T>(ScalarParser.Parser<T> parse)
        where T : struct
    {
        if (Next() != (byte)'"')
        {
            return TryReadNull() ? null : throw UnexpectedKind("A string");
        }

        int start = _at;
        ReadOnlySpan<byte> content = ReadStringText(out bool escaped)[1..^1];
        if (escaped)
        {
            content = JsonStrings.TryUnescape(content, out byte[] unescaped) ? unescaped : default;
        }

        return parse(content) ?? throw ErrorAt(ScalarParser.Refusal<T>(), start);
    }

    private static byte[] NotPlainAscii()
    {
        byte[] bytes = new byte[0x20 + 2 + 0x80];
        for (int value = 0; value < 0x20; value++)
        {
            bytes[value] = (byte)value;
        }

        bytes[0x20] = (byte)'"';
        bytes[0x21] = (byte)'\\';
        for (int value = 0x80; value < 0x100; value++)
        {
            bytes[value - 0x80 + 0x22] = (byte)value;
        }

        return bytes;
    }
}
