using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Specwright.Runtime.Json;

/// <summary>Reads what a <see cref="Utf8JsonReader"/> reads, for models inside System.Text.Json.</summary>
/// <remarks>
/// Follows the rule for converters: in front of a value the reader stands on the value's first token, behind it on its
/// last. The value must be there as a whole, which System.Text.Json sees to before it calls a converter.
/// </remarks>
public ref partial struct Utf8JsonReaderAdapter : IJsonReader
{
    private Utf8JsonReader _reader;

    /// <summary>Creates an adapter.</summary>
    /// <param name="reader">A reader on the value's first token, or one that has not started.</param>
    public Utf8JsonReaderAdapter(Utf8JsonReader reader)
    {
        _reader = reader;
        if (reader.TokenType == JsonTokenType.None)
        {
            Advance();
        }
    }

    /// <summary>The reader in its present state: what a converter gives back.</summary>
    public readonly Utf8JsonReader Reader => _reader;

    /// <inheritdoc/>
    public readonly bool BeginObject() => Begin(JsonTokenType.StartObject, "An object");

    /// <inheritdoc/>
    public int NextMember(MemberTable table, ref int expected)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            return -1;
        }

        int index = Find(table, expected);
        if (index != MemberTable.Unknown)
        {
            // A member that nobody knows stays the current token, since its name may still be asked for.
            Advance();
            expected = index + 1;
        }

        return index;
    }

    /// <inheritdoc/>
    public void KeepMember(scoped ref JsonMembers members)
    {
        byte[] name = [(byte)'"', .. Text(), (byte)'"'];
        Advance();
        using JsonDocument value = JsonDocument.ParseValue(ref _reader);
        if (!JsonMembers.TryAppend(ref members, name, JsonMarshal.GetRawUtf8Value(value.RootElement)))
        {
            throw Refuse("The member is not valid UTF-8.");
        }
    }

    /// <inheritdoc/>
    public void SkipValue()
    {
        if (_reader.TokenType == JsonTokenType.PropertyName)
        {
            Advance();
        }

        if (!_reader.TrySkip())
        {
            throw Refuse("The text ends too early.");
        }
    }

    /// <inheritdoc/>
    public string ReadMemberName()
    {
        string name = JsonStrings.Decode(Text(), _reader.ValueIsEscaped) ?? throw Refuse("The name is not valid Unicode.");
        Advance();
        return name;
    }

    /// <inheritdoc/>
    public readonly bool BeginArray() => Begin(JsonTokenType.StartArray, "An array");

    /// <inheritdoc/>
    public bool NextElement(ref bool first)
    {
        first = false;
        Advance();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <inheritdoc/>
    public readonly bool TryReadNull() => _reader.TokenType == JsonTokenType.Null;

    /// <inheritdoc/>
    public readonly bool PeekNull() => _reader.TokenType == JsonTokenType.Null;

    /// <inheritdoc/>
    public readonly JsonKind Peek() => _reader.TokenType switch
    {
        JsonTokenType.Null => JsonKind.Null,
        JsonTokenType.True or JsonTokenType.False => JsonKind.Boolean,
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.String => JsonKind.String,
        JsonTokenType.StartArray => JsonKind.Array,
        JsonTokenType.StartObject => JsonKind.Object,
        _ => throw Refuse("A value was expected."),
    };

    /// <inheritdoc/>
    public readonly ulong PeekMembers(MemberTable table) => Lookahead.Members(this, table);

    /// <inheritdoc/>
    public readonly int PeekStringMember(ReadOnlySpan<byte> name, MemberTable values)
    {
        Utf8JsonReaderAdapter ahead = this;
        int found = -1;
        if (!ahead.BeginObject())
        {
            return found;
        }

        int expected = 0;
        while (ahead.NextMember(MemberTable.Empty, ref expected) >= 0)
        {
            if (ahead.TextEquals(name))
            {
                ahead.Advance();
                found = ahead.Peek() switch
                {
                    JsonKind.String => ahead.Find(values, 0),
                    JsonKind.Number or JsonKind.Boolean => Lookahead.Literal(ahead, values),
                    _ => -1,
                };
            }

            ahead.SkipValue();
        }

        return found;
    }

    /// <inheritdoc/>
    public readonly JsonException Refuse(string message) => new(message);

    private readonly bool Begin(JsonTokenType token, string expected)
        => _reader.TokenType == token || (TryReadNull() ? false : throw UnexpectedKind(expected));

    private readonly JsonException UnexpectedKind(string expected)
        => Refuse($"{expected} was expected, but not JSON of kind {Peek()}.");

    private void Advance()
    {
        if (!_reader.Read())
        {
            throw Refuse("The text ends too early.");
        }
    }

    /// <summary>The current string, name or number as it stands, without quotes.</summary>
    private readonly ReadOnlySpan<byte> Text()
        => _reader.HasValueSequence ? _reader.ValueSequence.ToArray() : _reader.ValueSpan;

    private readonly bool TextEquals(ReadOnlySpan<byte> value)
        => _reader.ValueIsEscaped
            ? JsonStrings.TryUnescape(Text(), out byte[] unescaped) && value.SequenceEqual(unescaped)
            : value.SequenceEqual(Text());

    private readonly int Find(MemberTable table, int expected)
    {
        if (expected < table.Count && TextEquals(table.Name(expected)))
        {
            return expected;
        }

        if (!_reader.ValueIsEscaped)
        {
            return table.Find(Text());
        }

        return JsonStrings.TryUnescape(Text(), out byte[] unescaped) ? table.Find(unescaped) : MemberTable.Unknown;
    }
}
