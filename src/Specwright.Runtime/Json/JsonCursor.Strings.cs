using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace Specwright.Runtime.Json;

public ref partial struct JsonCursor
{
    /// <inheritdoc/>
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
            : _labels.Get(content, length);
    }

    /// <inheritdoc/>
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
            other = Decode(content, escaped) ?? throw ErrorAt("The string is not valid Unicode.", start);
        }

        return index;
    }

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

    private string ReadEncodedString()
    {
        int start = _at;
        ReadOnlySpan<byte> text = ReadStringText(out bool escaped);
        return Decode(text[1..^1], escaped) ?? throw ErrorAt("The string is not valid Unicode.", start);
    }

    private readonly string? Decode(ReadOnlySpan<byte> content, bool escaped) => JsonStrings.Decode(content, escaped, _labels);

    private T? ReadText<T>(ScalarParser.Parser<T> parse)
        where T : struct
    {
        if (Next() != (byte)'"')
        {
            ReadNull("A string");
            return null;
        }

        int start = _at;
        ReadOnlySpan<byte> content = ReadStringText(out bool escaped)[1..^1];
        if (escaped)
        {
            content = JsonStrings.TryUnescape(content, out byte[] unescaped) ? unescaped : default;
        }

        return parse(content) ?? throw ErrorAt(ScalarParser.Refusal<T>(), start);
    }
}
