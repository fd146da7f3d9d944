using System;
using System.Collections;
using System.Collections.Generic;

namespace Specwright.Runtime.Json;

/// <summary>
/// Members of an object that its description does not name, as raw UTF-8 in the order of their arrival. Written back as
/// they came. The default value holds none.
/// </summary>
public readonly struct JsonMembers : IReadOnlyCollection<KeyValuePair<string, RawJson>>, IEquatable<JsonMembers>
{
    // `,"name":value` for each member: what a writer copies as it is.
    private readonly JsonMemberBuffer? _buffer;
    private readonly int _length;

    private JsonMembers(JsonMemberBuffer buffer, int count)
    {
        _buffer = buffer;
        _length = buffer.Length;
        Count = count;
    }

    /// <summary>How many members there are.</summary>
    public int Count { get; }

    internal ReadOnlySpan<byte> Utf8 => _buffer is null ? default : _buffer.Written(_length);

    /// <summary>Compares the members' texts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same members in the same order and spelling.</returns>
    public static bool operator ==(JsonMembers left, JsonMembers right) => left.Equals(right);

    /// <summary>Compares the members' texts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(JsonMembers left, JsonMembers right) => !left.Equals(right);

    /// <summary>Collects members.</summary>
    /// <param name="members">Names and values; of equal names the last one wins.</param>
    /// <returns>The members in their order.</returns>
    public static JsonMembers Create(params ReadOnlySpan<KeyValuePair<string, RawJson>> members)
    {
        JsonMembers result = default;
        foreach ((string name, RawJson value) in members)
        {
            result = result.With(name, value);
        }

        return result;
    }

    /// <summary>Sets a member.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>These members with that one: in its old place if there was one of the name, else at the end.</returns>
    public JsonMembers With(string name, RawJson value)
    {
        JsonMembers result = default;
        bool replaced = false;
        foreach ((string otherName, RawJson otherValue) in this)
        {
            bool same = otherName == name;
            if (!same || !replaced)
            {
                Append(ref result, otherName, same ? value : otherValue);
            }

            replaced |= same;
        }

        if (!replaced)
        {
            Append(ref result, name, value);
        }

        return result;
    }

    /// <summary>Finds a member.</summary>
    /// <param name="name">The unescaped name; case counts.</param>
    /// <param name="value">The value; the last one if the name occurs more than once.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, out RawJson value)
    {
        bool found = false;
        value = default;
        foreach ((string otherName, RawJson otherValue) in this)
        {
            if (otherName == name)
            {
                value = otherValue;
                found = true;
            }
        }

        return found;
    }

    /// <summary>Lists names and values.</summary>
    /// <returns>The members in the order of their arrival.</returns>
    public IEnumerator<KeyValuePair<string, RawJson>> GetEnumerator() => ToList().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(JsonMembers other) => Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonMembers other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Utf8);
        return hash.ToHashCode();
    }

    /// <summary>Appends a member that a reader has found.</summary>
    /// <param name="members">What has been kept so far; replaced.</param>
    /// <param name="name">The name with its quotes, as it stands.</param>
    /// <param name="value">The value as it stands.</param>
    /// <returns>False when they are not UTF-8.</returns>
    internal static bool TryAppend(ref JsonMembers members, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (!System.Text.Unicode.Utf8.IsValid(name) || !System.Text.Unicode.Utf8.IsValid(value))
        {
            return false;
        }

        JsonMemberBuffer buffer = JsonMemberBuffer.Reserve(members._buffer, members._length, name.Length + value.Length + 2);
        buffer.Append(","u8);
        buffer.Append(name);
        buffer.Append(":"u8);
        buffer.Append(value);
        members = new JsonMembers(buffer, members.Count + 1);
        return true;
    }

    private static void Append(ref JsonMembers members, string name, RawJson value)
        => TryAppend(ref members, JsonText.Serialize<string, StringCodec>(name), value.Text);

    private List<KeyValuePair<string, RawJson>> ToList()
    {
        List<KeyValuePair<string, RawJson>> members = new(Count);
        if (Count > 0)
        {
            byte[] json = [(byte)'{', .. Utf8[1..], (byte)'}'];
            JsonCursor cursor = new(json);
            cursor.BeginObject();
            int expected = 0;
            while (cursor.NextMember(MemberTable.Empty, ref expected) >= 0)
            {
                members.Add(new(cursor.ReadMemberName(), cursor.ReadRaw().GetValueOrDefault()));
            }
        }

        return members;
    }
}
