using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specwright.Runtime.Json;

/// <summary>
/// A name as it stands in a text without white space: <c>,"name":</c> behind another member, <c>"name":</c> as the first.
/// </summary>
internal readonly struct ExpectedName
{
    // Most names fit into one vector, and one comparison tells. Bytes behind the name are masked out.
    private readonly Vector128<byte> _head;
    private readonly Vector128<byte> _mask;
    private readonly byte[] _text;
    private readonly int _length;

    /// <param name="text">The whole, from the comma or the first quote to the colon.</param>
    public ExpectedName(byte[] text)
    {
        _text = text;
        _length = _text.Length;
        int headLength = Math.Min(_length, Vector128<byte>.Count);
        byte[] head = new byte[Vector128<byte>.Count];
        Array.Copy(text, head, headLength);
        _head = Vector128.Create<byte>(head.AsSpan());
        _mask = Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)headLength));
    }

    /// <summary>The whole.</summary>
    public ReadOnlySpan<byte> Text => _text;

    /// <summary>How many bytes the whole has.</summary>
    public int Length => _length;

    /// <summary>Copies the whole to where there is room for it and for a vector; what stands behind it may be changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(Span<byte> destination)
    {
        _head.CopyTo(destination);
        if (_length > Vector128<byte>.Count)
        {
            _text.CopyTo(destination);
        }
    }

    /// <summary>The length if a text starts with the name; else, and at a text's end, zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthIfNext(ReadOnlySpan<byte> text)
        => text.Length >= Vector128<byte>.Count && (Vector128.Create(text) & _mask) == _head
            && (_length <= Vector128<byte>.Count || text.StartsWith(_text))
                ? _length
                : 0;
}
