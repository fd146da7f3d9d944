using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace Specwright.Runtime.Json;

public ref partial struct JsonCursor
{
    /// <summary>Reads a string.</summary>
    /// <returns>The string.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string? ReadString()
    {
        if (Next() != (byte)'"')
        {
            ReadNull("A string");
            return null;
        }

        ReadOnlySpan<byte> content = _json[(_at + 1)..];
        int length = JsonStrings.PlainLength(content);
        if (length < 0)
        {
            return ReadEncodedString();
        }

        _at += length + 2;
        return length == 0 ? string.Empty
            : _labels is null ? Encoding.Latin1.GetString(content[..length])
            : _labels.Get(content, length, isAscii: true);
    }

    /// <summary>Reads a string that is likely one of a few, without allocating it.</summary>
    /// <param name="values">The values that are known.</param>
    /// <param name="other">The string when it is none of them.</param>
    /// <returns>The value's index; <see cref="MemberTable.Unknown"/> for another string; -1 for <c>null</c>.</returns>
    public int ReadKnownString(MemberTable values, out string? other)
    {
        other = null;
        if (Next() != (byte)'"')
        {
            ReadNull("A string");
            return -1;
        }

        int start = _at;
        ReadOnlySpan<byte> content = ReadStringText(out bool escaped)[1..^1];
        int index = Find(values, content, escaped);
        if (index == MemberTable.Unknown)
        {
            other = Decode(start, content.Length + 2, escaped) ?? throw ErrorAt("The string is not valid Unicode.", start);
        }

        return index;
    }

    /// <summary>
    /// Reads a date and time of RFC 3339 or ISO 8601 in extended form. Without an offset it is UTC; digits beyond
    /// 100 ns are dropped, a leap second is the second after it, and an offset beyond 14 hours becomes UTC.
    /// </summary>
    /// <returns>The value with its offset.</returns>
    public DateTimeOffset? ReadDateTime()
        => TryTakeText(out ReadOnlySpan<byte> text, out int start) ? ScalarParser.DateTime(text) ?? throw Refused<DateTimeOffset>(start) : null;

    /// <summary>Reads a date, <c>yyyy-MM-dd</c>.</summary>
    /// <returns>The value.</returns>
    public DateOnly? ReadDate()
        => TryTakeText(out ReadOnlySpan<byte> text, out int start) ? ScalarParser.Date(text) ?? throw Refused<DateOnly>(start) : null;

    /// <summary>Reads a time of day, <c>HH:mm[:ss[.fraction]]</c>, with or without an offset (RFC 3339, section 5.6).</summary>
    /// <returns>The value.</returns>
    public OffsetTime? ReadTime()
        => TryTakeText(out ReadOnlySpan<byte> text, out int start) ? ScalarParser.Time(text) ?? throw Refused<OffsetTime>(start) : null;

    /// <summary>Reads a duration of ISO 8601, <c>P1DT2H</c>.</summary>
    /// <returns>The value as it was written.</returns>
    public IsoDuration? ReadDuration()
        => TryTakeText(out ReadOnlySpan<byte> text, out int start) ? ScalarParser.Duration(text) ?? throw Refused<IsoDuration>(start) : null;

    /// <summary>Reads a UUID in the form of RFC 9562, section 4.</summary>
    /// <returns>The value.</returns>
    public Guid? ReadGuid()
        => TryTakeText(out ReadOnlySpan<byte> text, out int start) ? ScalarParser.Guid(text) ?? throw Refused<Guid>(start) : null;

    /// <summary>Reads bytes in base64 (RFC 4648, section 4).</summary>
    /// <returns>The bytes.</returns>
    public byte[]? ReadBytes()
    {
        int start = _at;
        return ReadString() is { } text
            ? ScalarParser.Bytes(text) ?? throw ErrorAt("The string is no base64.", start)
            : null;
    }

    /// <summary>Reads an absolute or relative URI.</summary>
    /// <returns>The value.</returns>
    public Uri? ReadUri()
    {
        int start = _at;
        return ReadString() is { } text
            ? ScalarParser.Uri(text) ?? throw ErrorAt("The string is no URI.", start)
            : null;
    }

    private string ReadEncodedString()
    {
        int start = _at;
        ReadOnlySpan<byte> text = ReadStringText(out bool escaped);
        return Decode(start, text.Length, escaped) ?? throw ErrorAt("The string is not valid Unicode.", start);
    }

    /// <summary>Decodes a string that has been found, given with its quotes; labels seldom have escapes.</summary>
    private readonly string? Decode(int start, int length, bool escaped)
    {
        ReadOnlySpan<byte> content = _json[(start + 1)..];
        return escaped || _labels is null
            ? JsonStrings.Decode(content[..(length - 2)], escaped)
            : _labels.Get(content, length - 2, isAscii: false);
    }

    /// <summary>Consumes a string, or else a null: then it is false.</summary>
    private bool TryTakeText(out ReadOnlySpan<byte> text, out int start)
    {
        bool isText = Next() == (byte)'"';
        start = _at;
        if (!isText)
        {
            ReadNull("A string");
            text = default;
            return false;
        }

        text = ReadStringText(out bool escaped)[1..^1];
        if (escaped)
        {
            text = JsonStrings.TryUnescape(text, out byte[] unescaped) ? unescaped : default;
        }

        return true;
    }
}
