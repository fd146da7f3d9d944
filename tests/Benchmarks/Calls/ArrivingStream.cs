using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Benchmarks.Calls;

/// <summary>A body that arrives piece by piece: a piece only when somebody waits for it.</summary>
internal sealed class ArrivingStream(byte[] body) : Stream
{
    private const int Piece = 16 * 1024;

    /// <summary>How many bytes have arrived.</summary>
    public int Arrived { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int length = Math.Min(Math.Min(buffer.Length, Piece), body.Length - Arrived);
        body.AsSpan(Arrived, length).CopyTo(buffer);
        Arrived += length;
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
