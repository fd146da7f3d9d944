using System;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Specwright.Runtime.Json;

/// <content>A cursor within a text of which only a part is in memory.</content>
public ref partial struct JsonCursor
{
    /// <summary>Creates a cursor in the middle of a text.</summary>
    /// <param name="part">The text from here on; what the cursor reads has to lie in it as a whole.</param>
    /// <param name="depth">How many objects and arrays are open here.</param>
    /// <param name="labels">The strings that it shares with those that read other parts.</param>
    internal JsonCursor(ReadOnlySpan<byte> part, int depth, LabelCache? labels = null)
    {
        _json = part;
        _depth = depth;
        _labels = labels;
    }

    /// <summary>How many bytes have been read.</summary>
    internal readonly int Position => _at;

    /// <summary>The name after <see cref="MemberTable.Unknown"/>, for messages: it may be broken.</summary>
    internal readonly string ShowMemberName()
    {
        ReadOnlySpan<byte> content = _json.Slice(_nameStart + 1, _nameLength - 2);
        return JsonStrings.Decode(content, _nameEscaped) ?? Encoding.UTF8.GetString(content);
    }

    /// <summary>Makes sure that what has been read of the part is UTF-8, from <paramref name="start"/> on.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    internal readonly void RequireUtf8(int start = 0)
    {
        if (!Utf8.IsValid(_json[start.._at]))
        {
            throw ErrorAt("The member is not valid UTF-8.", start);
        }
    }

    /// <summary>Makes sure that the name after <see cref="MemberTable.Unknown"/> is UTF-8.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    internal readonly void RequireUtf8Name() => RequireUtf8(_nameStart);

    /// <summary>Passes over the next value where it is known to be well-formed.</summary>
    internal void PassValue()
    {
        JsonExtent extent = default;
        ReadOnlySpan<byte> rest = _json[_at..];
        _at += extent.TryFindEnd(rest) ? extent.At : rest.Length;
    }
}
