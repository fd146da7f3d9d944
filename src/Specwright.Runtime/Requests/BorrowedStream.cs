using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Requests;

/// <summary>
/// A caller's stream, which stays open when the request's content is disposed. It begins where the caller's stands, which
/// is where an adapter goes that sends it again.
/// </summary>
internal sealed class BorrowedStream(Stream stream) : Stream
{
    private readonly long _start = stream.CanSeek ? stream.Position : 0;

    public override bool CanRead => true;

    public override bool CanSeek => stream.CanSeek;

    public override bool CanWrite => false;

    public override long Length => stream.Length - _start;

    public override long Position
    {
        get => stream.Position - _start;
        set => stream.Position = value + _start;
    }

    public override int Read(byte[] buffer, int offset, int count) => stream.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => stream.Read(buffer);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => stream.ReadAsync(buffer, offset, count, cancellationToken);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => stream.ReadAsync(buffer, cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => stream.Seek(origin == SeekOrigin.Begin ? offset + _start : offset, origin) - _start;

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
