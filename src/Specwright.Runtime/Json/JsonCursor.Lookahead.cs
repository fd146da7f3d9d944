using System;

namespace Specwright.Runtime.Json;

public ref partial struct JsonCursor
{
    /// <summary>The kind of the next value, which is not consumed.</summary>
    /// <returns>The kind, told by the value's first character.</returns>
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

    /// <summary>Looks ahead: which of the names occur in the object that comes next. Nothing is consumed.</summary>
    /// <param name="table">At most 64 names.</param>
    /// <returns>Bit i is set when name i occurs.</returns>
    public ulong PeekMembers(MemberTable table)
    {
        // A copy goes ahead, so that the cursor itself stays where it is.
        JsonCursor ahead = this;
        ulong found = 0;
        if (!ahead.BeginObject())
        {
            return found;
        }

        int expected = 0;
        int member;
        while ((member = ahead.NextMember(table, ref expected)) >= 0)
        {
            found |= member < 64 ? 1UL << member : 0;
            ahead.SkipValue();
        }

        return found;
    }

    /// <summary>
    /// Looks ahead: the value of a discriminator in the object that comes next; a number or Boolean counts as its text.
    /// Nothing is consumed.
    /// </summary>
    /// <param name="name">The discriminator's unescaped name in UTF-8.</param>
    /// <param name="values">The values that are known.</param>
    /// <returns>
    /// The value's index; <see cref="MemberTable.Unknown"/> for another value; -1 when the member is absent, null, an object or
    /// an array.
    /// </returns>
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
                    JsonKind.Number or JsonKind.Boolean => values.Find(ahead.AheadText()),
                    _ => -1,
                };
            }

            ahead.SkipValue();
        }

        return found;
    }

    /// <summary>The text of the next value, which is not consumed.</summary>
    internal readonly ReadOnlySpan<byte> AheadText()
    {
        JsonCursor ahead = this;
        return ahead.SkipText();
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
