using System;

namespace Specwright.Runtime.Json;

public ref partial struct JsonCursor
{
    /// <summary>Drops the member after <see cref="MemberTable.Unknown"/>, or the next value.</summary>
    public void SkipValue()
    {
        switch (Next())
        {
            case (byte)'"':
                ReadStringText(out _);
                break;
            case (byte)'{':
                SkipObject();
                break;
            case (byte)'[':
                SkipArray();
                break;
            case (byte)'t':
                ReadLiteral("true"u8);
                break;
            case (byte)'f':
                ReadLiteral("false"u8);
                break;
            case (byte)'n':
                ReadLiteral("null"u8);
                break;
            default:
                ReadNumberText();
                break;
        }
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <returns>The value.</returns>
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
                ReadNull("A Boolean");
                return null;
        }
    }

    /// <summary>Reads any value as it stands.</summary>
    /// <returns>A copy of the value's text; null for <c>null</c>.</returns>
    public RawJson? ReadRaw()
    {
        if (TryReadNull())
        {
            return null;
        }

        ReadOnlySpan<byte> text = SkipText();
        return RawJson.TryCopy(text, out RawJson value)
            ? value
            : throw ErrorAt("The value is not valid UTF-8.", _at - text.Length);
    }

    // The depth is limited, so recursion is.
    private void SkipObject()
    {
        BeginObject();
        int expected = 0;
        while (NextMember(MemberTable.Empty, ref expected) >= 0)
        {
            SkipValue();
        }
    }

    private void SkipArray()
    {
        BeginArray();
        bool first = true;
        while (NextElement(ref first))
        {
            SkipValue();
        }
    }

    private ReadOnlySpan<byte> SkipText()
    {
        Next();
        int start = _at;
        SkipValue();
        return _json[start.._at];
    }

    private void ReadLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_json[_at..].StartsWith(literal))
        {
            throw Error("A value was expected.");
        }

        _at += literal.Length;
    }

    /// <summary>Consumes a string.</summary>
    /// <returns>The string with its quotes.</returns>
    private ReadOnlySpan<byte> ReadStringText(out bool escaped)
    {
        ReadOnlySpan<byte> text = _json[_at..];
        int length = JsonStrings.Scan(text, out escaped);
        if (length < 0)
        {
            throw BrokenString(_at + ~length);
        }

        _at += length;
        return text[..length];
    }

    private readonly byte ByteAt(int index) => (uint)index < (uint)_json.Length ? _json[index] : (byte)0;
}
