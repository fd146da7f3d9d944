using System;

namespace Specwright.Runtime.Json;

/// <summary>
/// A growing buffer which several <see cref="JsonMembers"/> may share: each sees its own length, and only the one that
/// reaches to the buffer's end may append in place.
/// </summary>
internal sealed class JsonMemberBuffer
{
    private byte[] _bytes;

    private JsonMemberBuffer(byte[] bytes) => _bytes = bytes;

    public int Length { get; private set; }

    /// <summary>Gives a buffer that starts with the old one's first bytes and has room for more.</summary>
    public static JsonMemberBuffer Reserve(JsonMemberBuffer? old, int oldLength, int more)
    {
        if (old is null)
        {
            return new JsonMemberBuffer(new byte[more]);
        }

        if (old.Length != oldLength)
        {
            JsonMemberBuffer copy = new(new byte[oldLength + more]);
            copy.Append(old.Written(oldLength));
            return copy;
        }

        if (old._bytes.Length - oldLength < more)
        {
            // Doubling keeps an object of very many members from taking quadratic time.
            Array.Resize(ref old._bytes, Math.Max(oldLength * 2, oldLength + more));
        }

        return old;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public ReadOnlySpan<byte> Written(int length) => _bytes.AsSpan(0, length);
}
