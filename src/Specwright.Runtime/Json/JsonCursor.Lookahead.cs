using System;

namespace Specwright.Runtime.Json;

public ref partial struct JsonCursor
{
    /// <inheritdoc/>
    public JsonKind Peek() => Next() switch
    {
        (byte)'"' => JsonKind.String,
        (byte)'{' => JsonKind.Object,
        (byte)'[' => JsonKind.Array,
        (byte)'t' or (byte)'f' => JsonKind.Boolean,
        (byte)'n' => JsonKind.Null,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonKind.Number,
        _ => throw Error("A value was expected."),
    };

    /// <inheritdoc/>
    public ulong PeekMembers(MemberTable table) => Lookahead.Members(this, table);

    /// <inheritdoc/>
    public int PeekStringMember(ReadOnlySpan<byte> name, MemberTable values)
    {
        JsonCursor ahead = this;
        int found = -1;
        if (!ahead.BeginObject())
        {
            return found;
        }

        int expected = 0;
        while (ahead.NextMember(MemberTable.Empty, ref expected) >= 0)
        {
            // The last of several equal names wins, as everywhere.
            if (ahead.LastNameIs(name))
            {
                found = ahead.Peek() switch
                {
                    JsonKind.String => ahead.FindString(values),
                    JsonKind.Number or JsonKind.Boolean => Lookahead.Literal(ahead, values),
                    _ => -1,
                };
            }

            ahead.SkipValue();
        }

        return found;
    }

    private readonly bool LastNameIs(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> content = _json.Slice(_nameStart + 1, _nameLength - 2);
        return _nameEscaped
            ? JsonStrings.TryUnescape(content, out byte[] unescaped) && name.SequenceEqual(unescaped)
            : name.SequenceEqual(content);
    }

    private readonly int FindString(MemberTable values)
    {
        JsonCursor ahead = this;
        ReadOnlySpan<byte> content = ahead.ReadStringText(out bool escaped)[1..^1];
        return Find(values, content, escaped);
    }
}
