using System.Collections.Generic;
using System.Threading;
using Specwright.Runtime.Json;
using Specwright.Runtime.Pages;

namespace Specwright.Runtime;

/// <summary>How a list is paged; made by <see cref="Paging"/>.</summary>
/// <typeparam name="TPage">A page.</typeparam>
/// <typeparam name="TItem">An item.</typeparam>
public sealed class Paging<TPage, TItem>
{
    private readonly ItemReader<TItem> _read;
    private readonly bool _saysHasMore;
    private readonly PageStep<TPage> _step;
    private readonly KeyValuePair<string, RawJson>[] _constants;

    internal Paging(
        ItemReader<TItem> read,
        PageMember shape,
        bool saysHasMore,
        PageStep<TPage> step,
        KeyValuePair<string, RawJson>[]? constants = null)
    {
        _read = read;
        Shape = shape;
        _saysHasMore = saysHasMore;
        _step = step;
        _constants = constants ?? [];
    }

    /// <summary>Where in a page there is what a walk needs.</summary>
    internal PageMember Shape { get; }

    /// <summary>Adds a member that every page's request has, whatever the caller sets.</summary>
    /// <param name="name">The member of the body, or the parameter of the query.</param>
    /// <param name="json">The value as JSON.</param>
    /// <returns>The paging with it; this one stays as it is.</returns>
    /// <exception cref="System.Text.Json.JsonException"><paramref name="json"/> is no JSON.</exception>
    public Paging<TPage, TItem> Set(string name, string json)
        => new(_read, Shape, _saysHasMore, _step, [.. _constants, new(name, RawJson.Parse(json))]);

    internal PageItems<TPage, TItem> ItemsOf(ApiRequest<TPage> request, CancellationToken cancellationToken)
        => new(request, Shape, _read, cancellationToken);

    internal ApiRequest<TPage> Prepare(ApiRequest<TPage> first)
    {
        ApiRequest<TPage> request = first.Clone().Option(RepeatableRequest.Instance);
        foreach ((string name, RawJson value) in _constants)
        {
            request.SetInput(name, value);
        }

        return request;
    }

    /// <summary>The request of the page after this one; null at the end of the list.</summary>
    internal ApiRequest<TPage>? Next(ApiRequest<TPage> request, Page page, PageWalk walk)
    {
        (int? count, bool? hasMore) = (page.Facts.ItemCount, page.Facts.HasMore);
        if (hasMore == false)
        {
            return null;
        }

        if (count is null && hasMore is null)
        {
            throw request.RefusePage(page, "the page has no items and does not say that it is the last one.");
        }

        if (hasMore == true && count is null or 0)
        {
            throw request.RefusePage(page, "the page says that there is more, but brings no items.");
        }

        // A page that should say whether there are more, and does not, is no end of the list.
        ApiRequest<TPage>? next = _step.Next(request, page, walk);
        return next is null && _saysHasMore
            ? throw request.RefusePage(page, "the page does not say whether there are more.")
            : next;
    }
}
