using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers;

/// <summary>
/// A body as it arrives: disposes the response with itself, and turns what goes wrong into the call's exceptions.
/// </summary>
internal sealed class AnswerStream(Answer answer, Stream body, AnswerTimeout timeout) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return body.Read(buffer, offset, count);
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
            throw TransportFailure.Of(answer.Call, exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource pause = new(timeout.Pause, timeout.TimeProvider);
        using CancellationTokenSource either
            = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, answer.CancellationToken, pause.Token);
        try
        {
            return await body.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (pause.IsCancellationRequested && TransportFailure.Is(exception))
        {
            throw TransportFailure.Of(
                answer.Call, new TimeoutException($"the answer stood still for {timeout.Pause.TotalSeconds:0.###} seconds.", exception));
        }
        catch (OperationCanceledException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            answer.CancellationToken.ThrowIfCancellationRequested();
            throw TransportFailure.Of(answer.Call, exception);
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
            throw TransportFailure.Of(answer.Call, exception);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await body.DisposeAsync().ConfigureAwait(false);
        answer.Response.Dispose();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            answer.Response.Dispose();
        }

        base.Dispose(disposing);
    }
}
