using System;
using System.Buffers;

namespace Specwright.Runtime.Answers;

/// <summary>A growing buffer from the pool. Nothing may keep a slice of it.</summary>
internal sealed class PooledBytes(int size) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(size);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, Length);

    /// <summary>Room for what comes next, so that the whole stays within <paramref name="limit"/>.</summary>
    public Memory<byte> Room(int limit)
    {
        if (Length == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)Length * 2, Array.MaxLength));
            Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsMemory(Length, Math.Min(_buffer.Length, limit) - Length);
    }

    public void Advance(int count) => Length += count;

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        Length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
