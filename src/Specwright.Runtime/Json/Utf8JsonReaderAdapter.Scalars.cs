using System;
using System.Text.Json;

namespace Specwright.Runtime.Json;

public ref partial struct Utf8JsonReaderAdapter
{
    /// <inheritdoc/>
    public readonly string? ReadString()
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            return TryReadNull() ? null : throw UnexpectedKind("A string");
        }

        return JsonStrings.Decode(Text(), _reader.ValueIsEscaped) ?? throw Refuse("The string is not valid Unicode.");
    }

    /// <inheritdoc/>
    public readonly int ReadKnownString(MemberTable values, out string? other)
    {
        other = null;
        if (_reader.TokenType != JsonTokenType.String)
        {
            return TryReadNull() ? -1 : throw UnexpectedKind("A string");
        }

        int index = Find(values, 0);
        if (index == MemberTable.Unknown)
        {
            other = ReadString();
        }

        return index;
    }

    /// <inheritdoc/>
    public readonly bool? ReadBoolean() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw UnexpectedKind("A Boolean"),
    };

    /// <inheritdoc/>
    public readonly int? ReadInt32()
    {
        long? value = ReadInt64();
        return value is < int.MinValue or > int.MaxValue
            ? throw Refuse("The number does not fit into 32 bits.")
            : (int?)value;
    }

    /// <inheritdoc/>
    public readonly long? ReadInt64() => ReadNumber(ScalarParser.Int64);

    /// <inheritdoc/>
    public readonly double? ReadDouble() => ReadNumber(ScalarParser.Double);

    /// <inheritdoc/>
    public readonly float? ReadSingle() => ReadNumber(ScalarParser.Single);

    /// <inheritdoc/>
    public readonly decimal? ReadDecimal() => ReadNumber(ScalarParser.Decimal);

    /// <inheritdoc/>
    public readonly DateTimeOffset? ReadUnixSeconds() => ReadNumber(ScalarParser.UnixSeconds);

    /// <inheritdoc/>
    public readonly DateTimeOffset? ReadUnixMilliseconds() => ReadNumber(ScalarParser.UnixMilliseconds);

    /// <inheritdoc/>
    public readonly DateTimeOffset? ReadDateTime() => ReadText(ScalarParser.DateTime);

    /// <inheritdoc/>
    public readonly DateOnly? ReadDate() => ReadText(ScalarParser.Date);

    /// <inheritdoc/>
    public readonly OffsetTime? ReadTime() => ReadText(ScalarParser.Time);

    /// <inheritdoc/>
    public readonly IsoDuration? ReadDuration() => ReadText(ScalarParser.Duration);

    /// <inheritdoc/>
    public readonly Guid? ReadGuid() => ReadText(ScalarParser.Guid);

    /// <inheritdoc/>
    public readonly byte[]? ReadBytes()
        => ReadString() is { } text ? ScalarParser.Bytes(text) ?? throw Refuse("The string is no base64.") : null;

    /// <inheritdoc/>
    public readonly Uri? ReadUri()
        => ReadString() is { } text ? ScalarParser.Uri(text) ?? throw Refuse("The string is no URI.") : null;

    /// <inheritdoc/>
    public RawJson? ReadRaw()
    {
        if (TryReadNull())
        {
            return null;
        }

        using JsonDocument document = JsonDocument.ParseValue(ref _reader);
        return RawJson.TryCopy(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(document.RootElement), out RawJson value)
            ? value
            : throw Refuse("The value is not valid UTF-8.");
    }

    private readonly T? ReadNumber<T>(ScalarParser.Parser<T> parse)
        where T : struct
    {
        if (_reader.TokenType != JsonTokenType.Number)
        {
            return TryReadNull() ? null : throw UnexpectedKind("A number");
        }

        return parse(Text()) ?? throw Refuse(ScalarParser.Refusal<T>());
    }

    private readonly T? ReadText<T>(ScalarParser.Parser<T> parse)
        where T : struct
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            return TryReadNull() ? null : throw UnexpectedKind("A string");
        }

        ReadOnlySpan<byte> text = Text();
        if (_reader.ValueIsEscaped)
        {
            text = JsonStrings.TryUnescape(text, out byte[] unescaped) ? unescaped : default;
        }

        return parse(text) ?? throw Refuse(ScalarParser.Refusal<T>());
    }
}
