using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Runtime.Pages;

namespace Specwright.Runtime;

/// <summary>
/// The items of a list that comes in pages, fetched as they are asked for. Can be walked often; each walk starts at the
/// first page.
/// </summary>
/// <remarks>
/// A walk ends where the service says that the list ends, and only there: if a page cannot be read, or says that there
/// is more without bringing any or saying where, the walk throws after the items it has.
/// </remarks>
/// <typeparam name="TPage">A page.</typeparam>
/// <typeparam name="TItem">An item.</typeparam>
public sealed class PagedItems<TPage, TItem> : IAsyncEnumerable<TItem>
{
    private readonly ApiRequest<TPage> _first;
    private readonly Paging<TPage, TItem> _paging;

    /// <summary>Describes a walk; nothing is sent yet.</summary>
    /// <param name="first">The request of the first page. Later changes to it do not count.</param>
    /// <param name="paging">How the list is paged.</param>
    public PagedItems(ApiRequest<TPage> first, Paging<TPage, TItem> paging)
    {
        _first = paging.Prepare(first);
        _paging = paging;
    }

    /// <summary>Walks the pages.</summary>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order.</returns>
    /// <exception cref="ApiCallException">A page failed, or the list breaks off.</exception>
    public async IAsyncEnumerable<TPage> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        PageWalk walk = new();
        ApiRequest<TPage>? request = _first;
        while (request is not null)
        {
            (Page page, TPage body) = await request.ReadPageAsync(_paging.Shape, cancellationToken).ConfigureAwait(false);
            yield return body;
            request = _paging.Next(request, page, walk);
        }
    }

    /// <summary>Walks the items of all pages.</summary>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The items in order.</returns>
    /// <exception cref="ApiCallException">A page failed, or the list breaks off.</exception>
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        PageWalk walk = new();
        ApiRequest<TPage>? request = _first;
        while (request is not null)
        {
            PageItems<TPage, TItem> items = _paging.ItemsOf(request, cancellationToken);
            await using (items.ConfigureAwait(false))
            {
                while (await items.MoveNextAsync().ConfigureAwait(false))
                {
                    yield return items.Current;
                }

                request = _paging.Next(request, items.End, walk);
            }
        }
    }
}
