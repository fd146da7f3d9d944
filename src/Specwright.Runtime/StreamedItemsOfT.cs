using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime;

/// <summary>The items of an answer as they arrive. They come once; whoever does not walk through them disposes the stream.</summary>
/// <typeparam name="T">An item.</typeparam>
public sealed class StreamedItems<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly Stream _body;
    private readonly Func<Stream, CancellationToken, IAsyncEnumerable<T>> _read;
    private int _walks;

    internal StreamedItems(Stream body, Func<Stream, CancellationToken, IAsyncEnumerable<T>> read)
    {
        _body = body;
        _read = read;
    }

    /// <summary>Walks through the items, and ends the answer when it ends.</summary>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The items.</returns>
    /// <exception cref="InvalidOperationException">They have been walked through already.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _walks) > 1)
        {
            throw new InvalidOperationException("The items of an answer come once. Send the request again.");
        }

        await using (_body.ConfigureAwait(false))
        {
            await foreach (T item in _read(_body, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    /// <summary>Ends the answer.</summary>
    /// <returns>When it is done.</returns>
    public ValueTask DisposeAsync() => _body.DisposeAsync();
}
