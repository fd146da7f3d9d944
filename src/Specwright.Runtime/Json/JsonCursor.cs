using System;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.Runtime.Json;

/// <summary>
/// Reads one JSON text that lies in memory as a whole. As strict as <see cref="Utf8JsonReader"/> (RFC 8259, no
/// extensions, at most <see cref="MaxDepth"/> objects and arrays inside each other), and faster because it never
/// makes tokens.
/// </summary>
/// <remarks>
/// Every method throws <see cref="JsonException"/> when the text is not JSON or the next value is of another kind. The
/// methods that return a nullable value return null for JSON <c>null</c>.
/// </remarks>
public ref partial struct JsonCursor
{
    /// <summary>How many objects and arrays may lie inside each other; the default of System.Text.Json.</summary>
    public const int MaxDepth = 64;

    // Down to here nobody asks how much stack is left: what is read has to begin with some.
    private const int SafeDepth = 16;

    private readonly ReadOnlySpan<byte> _json;
    private readonly LabelCache? _labels;
    private int _at;
    private int _depth;

    // The last name that was in no table, with its quotes.
    private int _nameStart;
    private int _nameLength;
    private bool _nameEscaped;

    /// <summary>Creates a cursor in front of the text's only value.</summary>
    /// <param name="utf8">The text; a byte order mark is skipped.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8)
        : this(utf8, utf8.Length < LabelCache.WorthwhileLength ? null : new LabelCache())
    {
    }

    /// <summary>Creates a cursor that shares strings with those that read other parts of the same answer.</summary>
    internal JsonCursor(ReadOnlySpan<byte> utf8, LabelCache? labels)
    {
        _json = utf8;
        _labels = labels;
        _at = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Makes sure that nothing but white space follows.</summary>
    /// <exception cref="JsonException">Something follows.</exception>
    public void End()
    {
        Next();
        if (_at < _json.Length)
        {
            throw Error("Nothing more was expected after the value.");
        }
    }

    /// <summary>Enters an object.</summary>
    /// <returns>False when the value was <c>null</c>, which is then consumed.</returns>
    public bool BeginObject()
    {
        if (Next() != (byte)'{')
        {
            ReadNull("An object");
            return false;
        }

        Descend();
        return true;
    }

    /// <summary>Moves to the next member of the object, or leaves the object.</summary>
    /// <param name="table">The names that are known.</param>
    /// <param name="expected">The state of the walk: zero before the first member, then the reader's own.</param>
    /// <returns>
    /// The name's index in <paramref name="table"/>; <see cref="MemberTable.Unknown"/> for any other name, to be followed
    /// by <see cref="KeepMember"/>, <see cref="SkipValue"/> or <see cref="ReadMemberName"/>; -1 at the object's end.
    /// </returns>
    public int NextMember(MemberTable table, ref int expected)
    {
        // The lowest bit of the state tells that a member has been read, the others are the next name's index.
        if (expected != 0)
        {
            int index = expected >> 1;
            int length = table.LengthIfFollowing(index, _json[_at..]);
            if (length > 0)
            {
                _at += length;
                expected += 2;
                return index;
            }
        }

        return NextOtherMember(table, ref expected);
    }

    /// <summary>After <see cref="MemberTable.Unknown"/>: appends the member to <paramref name="members"/> as it stands.</summary>
    /// <param name="members">What has been kept so far.</param>
    public void KeepMember(scoped ref JsonMembers members)
    {
        ReadOnlySpan<byte> name = _json.Slice(_nameStart, _nameLength);
        ReadOnlySpan<byte> value = SkipText();
        if (!JsonMembers.TryAppend(ref members, name, value))
        {
            throw ErrorAt("The member is not valid UTF-8.", _nameStart);
        }
    }

    /// <summary>After <see cref="MemberTable.Unknown"/>: the member's name. Its value is to be read next.</summary>
    /// <returns>The unescaped name.</returns>
    public string ReadMemberName()
        => Decode(_nameStart, _nameLength, _nameEscaped)
            ?? throw ErrorAt("The name is not valid Unicode.", _nameStart);

    /// <summary>Enters an array.</summary>
    /// <returns>False when the value was <c>null</c>, which is then consumed.</returns>
    public bool BeginArray()
    {
        if (Next() != (byte)'[')
        {
            ReadNull("An array");
            return false;
        }

        Descend();
        return true;
    }

    /// <summary>Moves to the next element of the array, or leaves the array.</summary>
    /// <param name="first">True before the first element; the reader sets it to false.</param>
    /// <returns>False at the array's end.</returns>
    public bool NextElement(ref bool first)
    {
        byte next = Next();
        if (next == (byte)']')
        {
            Ascend();
            return false;
        }

        if (first)
        {
            first = false;
            return true;
        }

        if (next != (byte)',')
        {
            throw Error("',' or ']' was expected.");
        }

        _at++;
        return Next() == (byte)']' ? throw Error("A value was expected.") : true;
    }

    /// <summary>Consumes the next value if it is <c>null</c>.</summary>
    /// <returns>Whether it was.</returns>
    public bool TryReadNull()
    {
        if (Next() != (byte)'n')
        {
            return false;
        }

        ReadLiteral("null"u8);
        return true;
    }

    /// <summary>Moves to a member that is the first, is not the one expected, or has white space in front.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int NextOtherMember(MemberTable table, ref int expected)
    {
        if (expected == 0)
        {
            int length = table.LengthIfFirst(_json[_at..]);
            if (length > 0)
            {
                _at += length;
                expected = (1 << 1) | 1;
                return 0;
            }
        }

        byte next = Next();
        if (next == (byte)',' && expected != 0)
        {
            _at++;
            next = Next();
        }
        else if (next == (byte)'}')
        {
            Ascend();
            return -1;
        }
        else if (expected != 0)
        {
            throw Error("',' or '}' was expected.");
        }

        if (next != (byte)'"')
        {
            throw Error("A member name was expected.");
        }

        // Where members are left out, it is often one of those behind.
        ReadOnlySpan<byte> rest = _json[_at..];
        int start = expected >> 1;
        for (int index = start; index < table.Count && index < start + 3; index++)
        {
            ReadOnlySpan<byte> literal = table.Literal(index);
            if (rest.StartsWith(literal))
            {
                _at += literal.Length;
                expected = ((index + 1) << 1) | 1;
                return index;
            }
        }

        return FindMember(table, ref expected);
    }

    private int FindMember(MemberTable table, ref int expected)
    {
        ReadOnlySpan<byte> name = ReadStringText(out bool escaped);
        _nameStart = _at - name.Length;
        _nameLength = name.Length;
        _nameEscaped = escaped;
        if (Next() != (byte)':')
        {
            throw Error("':' was expected.");
        }

        _at++;
        int index = Find(table, name[1..^1], escaped);
        expected = index == MemberTable.Unknown ? expected | 1 : ((index + 1) << 1) | 1;
        return index;
    }

    private static int Find(MemberTable table, ReadOnlySpan<byte> content, bool escaped)
    {
        if (table.Count == 0)
        {
            return MemberTable.Unknown;
        }

        if (!escaped)
        {
            return table.Find(content);
        }

        return JsonStrings.TryUnescape(content, out byte[] unescaped) ? table.Find(unescaped) : MemberTable.Unknown;
    }

    private void Descend()
    {
        if (_depth >= SafeDepth)
        {
            RequireRoom();
        }

        _depth++;
        _at++;
    }

    private readonly void RequireRoom()
    {
        if (_depth == MaxDepth)
        {
            throw Error($"More than {MaxDepth} objects and arrays lie inside each other.");
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error($"More than {_depth} objects and arrays lie inside each other, and the stack has no room for more.");
        }
    }

    private void Ascend()
    {
        _depth--;
        _at++;
    }

    /// <summary>Skips white space.</summary>
    /// <returns>The byte at the place reached; zero at the end, where no JSON text has a zero.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Next()
    {
        // Mostly there is none, and all else is kept out of the methods that this goes into.
        ReadOnlySpan<byte> json = _json;
        int at = _at;
        if ((uint)at < (uint)json.Length && json[at] > 0x20)
        {
            return json[at];
        }

        return SkipWhiteSpace();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte SkipWhiteSpace()
    {
        while ((uint)_at < (uint)_json.Length)
        {
            byte value = _json[_at];
            if (value is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return value;
            }

            _at++;
        }

        return 0;
    }
}
