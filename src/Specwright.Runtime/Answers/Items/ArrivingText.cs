using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers.Items;

/// <summary>A body as it arrives, in a pooled buffer that holds what has arrived and is not done with.</summary>
internal sealed class ArrivingText(Answer answer, Stream body) : IDisposable
{
    private const int FirstLength = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _start;
    private int _end;

    // Where the buffer begins in the body.
    private long _line;
    private long _byteInLine;

    /// <summary>What is not done with. Only good until the next <see cref="FillAsync"/>.</summary>
    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Whether all of the body has arrived.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Is done with a piece.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Waits for more.</summary>
    /// <exception cref="ApiContentException">What is not done with is larger than an array can be.</exception>
    /// <exception cref="ApiTransportException">The body broke off or stood still.</exception>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        int read = await body.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        IsWhole = read == 0;
    }

    /// <summary>Takes other text in place of all that there is, and of all that would still arrive.</summary>
    public void Replace(ReadOnlySpan<byte> text)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(text.Length);
        text.CopyTo(buffer);
        ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _end, IsWhole) = (buffer, 0, text.Length, true);
    }

    /// <summary>Where in the body a place of <see cref="Rest"/> is: line and byte in the line, both from zero.</summary>
    public (long Line, long ByteInLine) Locate(int at) => Locate(_buffer.AsSpan(0, _start + at));

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _start = _end = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private (long Line, long ByteInLine) Locate(ReadOnlySpan<byte> before)
    {
        int lines = before.Count((byte)'\n');
        return lines == 0
            ? (_line, _byteInLine + before.Length)
            : (_line + lines, before.Length - before.LastIndexOf((byte)'\n') - 1);
    }

    private void MakeRoom()
    {
        int kept = _end - _start;
        byte[] target = kept == _buffer.Length ? ArrayPool<byte>.Shared.Rent(Larger(kept)) : _buffer;
        if (_start == 0 && target == _buffer)
        {
            return;
        }

        (_line, _byteInLine) = Locate(_buffer.AsSpan(0, _start));
        Rest.CopyTo(target);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        (_start, _end) = (0, kept);
    }

    private int Larger(int length) => length < Array.MaxLength
        ? (int)Math.Min(length * 2L, Array.MaxLength)
        : throw answer.Refused("a value in the answer is too large to be held in memory.");
}
