using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specwright.Runtime.Json;

/// <summary>A name as it is expected to stand in a text, <c>"name":</c>, made ready to be compared.</summary>
internal readonly struct ExpectedName
{
    // Most names fit into one vector, and one comparison tells. Bytes behind the name are masked out.
    private readonly Vector128<byte> _head;
    private readonly Vector128<byte> _mask;
    private readonly byte[] _literal;
    private readonly int _length;

    public ExpectedName(ReadOnlySpan<byte> literal)
    {
        _literal = literal.ToArray();
        _length = literal.Length;
        Span<byte> head = stackalloc byte[Vector128<byte>.Count];
        Span<byte> mask = stackalloc byte[Vector128<byte>.Count];
        int length = Math.Min(literal.Length, head.Length);
        literal[..length].CopyTo(head);
        mask[..length].Fill(byte.MaxValue);
        _head = Vector128.Create<byte>(head);
        _mask = Vector128.Create<byte>(mask);
    }

    public ReadOnlySpan<byte> Literal => _literal;

    /// <summary>The name's length if a text starts with it, else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int StartOf(ReadOnlySpan<byte> text)
    {
        if (text.Length >= Vector128<byte>.Count)
        {
            return (Vector128.Create(text) & _mask) != _head ? 0
                : _length <= Vector128<byte>.Count || text.StartsWith(_literal) ? _length : 0;
        }

        return text.StartsWith(_literal) ? _length : 0;
    }
}
