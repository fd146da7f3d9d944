using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime;

/// <summary>Streams of items from the request on.</summary>
public static class StreamedItems
{
    /// <summary>Sends a request when the walk begins, and gives out the items as they arrive. Each walk sends it again.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The items.</returns>
    /// <exception cref="ApiErrorException">The service answered with an error.</exception>
    /// <exception cref="ApiContentException">The answer, or an item of it, is not what was expected.</exception>
    /// <exception cref="ApiTransportException">There was no answer, or it broke off: never the end of the items.</exception>
    public static async IAsyncEnumerable<T> Open<T>(
        ApiRequest<StreamedItems<T>> request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StreamedItems<T> items = await request.SendAsync(cancellationToken).ConfigureAwait(false);
        await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
