using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specwright.Runtime.Json;

/// <summary>
/// Writes JSON in UTF-8 without white space into a pooled buffer, which <see cref="Dispose"/> gives back.
/// </summary>
/// <remarks>
/// Strings are escaped where RFC 8259, section 7 demands it (quotes, backslash, control characters) and nowhere else:
/// the text is for an HTTP body, not for a place inside HTML. Unpaired surrogates become U+FFFD.
/// </remarks>
public ref partial struct JsonWriter : IDisposable
{
    /// <summary>How many objects and arrays may lie inside each other; the limit of Utf8JsonWriter.</summary>
    public const int MaxDepth = 1000;

    // Down to here nobody asks how much stack is left: what is written has to begin with some.
    private const int SafeDepth = 16;

    private const int InitialSize = 4 * 1024;

    // Until there is this much, each buffer is four times the one before, so that little is copied again and again.
    private const int LargeSize = 4 * 1024 * 1024;

    private byte[] _buffer;
    private int _length;
    private int _depth;

    // Whether the next value or name must be parted from what stands before it.
    private bool _comma;

    /// <summary>Creates a writer of one value.</summary>
    public JsonWriter() => _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);

    /// <summary>What has been written; no longer valid after the next call.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Gives the buffer back. The writer is not to be used any more.</summary>
    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Starts an object.</summary>
    public void BeginObject() => Begin((byte)'{');

    /// <summary>Writes a model, or another class that is its own codec.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="value">The value; null becomes <c>null</c>.</param>
    public void Model<T>(T? value)
        where T : class, IJsonCodec<T?>
        => T.Write(ref this, value);

    /// <summary>Writes an open enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value.</param>
    public void Enum<T>(T value)
        where T : struct, IJsonCodec<T>
        => T.Write(ref this, value);

    /// <summary>Ends the object.</summary>
    public void EndObject() => End((byte)'}');

    /// <summary>Starts an array.</summary>
    public void BeginArray() => Begin((byte)'[');

    /// <summary>Ends the array.</summary>
    public void EndArray() => End((byte)']');

    /// <summary>Writes the name of a member that is known only at run time. Its value must follow.</summary>
    /// <param name="name">The unescaped name.</param>
    public void MemberName(string name)
    {
        String(name);
        _buffer[_length++] = (byte)':';
        _comma = false;
    }

    /// <summary>Writes members as they came.</summary>
    /// <param name="unknown">The members.</param>
    public void Members(JsonMembers unknown)
    {
        if (unknown.Count > 0)
        {
            ReadOnlySpan<byte> members = _comma ? unknown.Utf8 : unknown.Utf8[1..];
            Reserve(members.Length);
            members.CopyTo(_buffer.AsSpan(_length));
            _length += members.Length;
            _comma = true;
        }
    }

    private void Begin(byte bracket)
    {
        if (++_depth > MaxDepth || (_depth > SafeDepth && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw new InvalidOperationException(
                $"{_depth} objects and lists lie inside each other, which is more than may or than there is stack for; one may contain itself.");
        }

        Separate(1)[0] = bracket;
        _length++;
        _comma = false;
    }

    private void End(byte bracket)
    {
        _depth--;
        Reserve(1);
        _buffer[_length++] = bracket;
        _comma = true;
    }

    /// <summary>Writes the comma that is due before a value, and makes room for the value.</summary>
    /// <returns>The room, which is one byte longer so that a name's colon fits as well.</returns>
    private Span<byte> Separate(int room)
    {
        Reserve(room + 2);
        if (_comma)
        {
            _buffer[_length++] = (byte)',';
        }

        _comma = true;
        return _buffer.AsSpan(_length);
    }

    /// <summary>Writes a name, without its comma before the first member, and makes room for its value.</summary>
    internal void Name(in ExpectedName name, int room)
    {
        Reserve(name.Length + room + Vector128<byte>.Count);
        Span<byte> rest = _buffer.AsSpan(_length);
        if (_comma)
        {
            name.CopyTo(rest);
            _length += name.Length;
            _comma = false;
        }
        else
        {
            name.Text[1..].CopyTo(rest);
            _length += name.Length - 1;
        }
    }

    private void Reserve(int room)
    {
        if (_buffer.Length - _length < room)
        {
            Grow(room);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int room)
    {
        int times = _buffer.Length < LargeSize ? 4 : 2;
        long wanted = Math.Max((long)_buffer.Length * times, (long)_length + room);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(wanted, Math.Max(Array.MaxLength, checked(_length + room))));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
