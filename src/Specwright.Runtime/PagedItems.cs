using System;
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
/// <para>
/// A walk ends where the service says that the list ends, and only there: if a page cannot be read, or says that there
/// is more without bringing any or saying where, the walk throws after the items it has.
/// </para>
/// <para>
/// An item is given out as soon as it has arrived; of the rest of its page, only what leads to the next one is read. While
/// the consumer is at work, the page waits, and no time-out runs on this side; <see cref="AsPages"/> reads each page as a
/// whole first. A page that breaks off is requested again where that is safe (<see cref="RetryHandler"/>), and the walk goes on
/// behind the items that it has given out if the new page begins with the same ones, byte for byte. If it does not, the walk
/// throws: it gives out no item twice, and leaves none out.
/// </para>
/// </remarks>
/// <typeparam name="TPage">A page.</typeparam>
/// <typeparam name="TItem">An item.</typeparam>
public sealed class PagedItems<TPage, TItem> : IAsyncEnumerable<TItem>
{
    private readonly ApiRequest<TPage> _first;
    private readonly Paging<TPage, TItem> _paging;
    private readonly Func<bool>? _goesOn;

    /// <summary>Describes a walk; nothing is sent yet.</summary>
    /// <param name="first">The request of the first page. Later changes to it do not count.</param>
    /// <param name="paging">How the list is paged.</param>
    public PagedItems(ApiRequest<TPage> first, Paging<TPage, TItem> paging)
    {
        _first = paging.Prepare(first);
        _paging = paging;
    }

    private PagedItems(PagedItems<TPage, TItem> walk, Func<bool> goesOn)
    {
        _first = walk._first;
        _paging = walk._paging;
        _goesOn = goesOn;
    }

    /// <summary>The same walk, which asks before it requests a further page.</summary>
    /// <param name="goesOn">Called behind the last item of each page that others follow; false ends the walk there.</param>
    /// <returns>The walk; this one stays as it is.</returns>
    public PagedItems<TPage, TItem> ContinueWhile(Func<bool> goesOn)
    {
        ArgumentNullException.ThrowIfNull(goesOn);
        return new PagedItems<TPage, TItem>(this, goesOn);
    }

    /// <summary>Walks the pages, each of which is there as a whole.</summary>
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
            request = Next(request, page, walk);
        }
    }

    /// <summary>Walks the items of all pages, and gives out each as it arrives.</summary>
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

                request = Next(request, items.End, walk);
            }
        }
    }

    private ApiRequest<TPage>? Next(ApiRequest<TPage> request, Page page, PageWalk walk)
        => _paging.Next(request, page, walk) is { } next && _goesOn?.Invoke() != false ? next : null;
}
