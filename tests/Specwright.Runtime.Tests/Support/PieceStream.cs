using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Tests.Support;

/// <summary>A body that arrives in pieces of any length, some at once and some later.</summary>
/// <param name="body">The body.</param>
/// <param name="nextLength">The length of the next piece, above zero.</param>
/// <param name="isLater">Whether it comes later.</param>
internal sealed class PieceStream(byte[] body, Func<int> nextLength, Func<bool> isLater) : MemoryStream(body)
{
    public override bool CanSeek => false;

    public bool IsDisposed { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (isLater())
        {
            await Task.Yield();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Read(buffer.Span[..Math.Min(buffer.Length, nextLength())]);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
