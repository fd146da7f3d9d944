using System;
using System.Collections.Generic;
using Specwright.Runtime.Json;
using Specwright.Runtime.Pages;

namespace Specwright.Runtime;

/// <summary>How a list is paged; made by <see cref="Paging"/>.</summary>
/// <typeparam name="TPage">A page.</typeparam>
/// <typeparam name="TItem">An item.</typeparam>
public sealed class Paging<TPage, TItem>
{
    private readonly Func<TPage, IReadOnlyList<TItem>?> _items;
    private readonly Func<TPage, bool?>? _hasMore;
    private readonly PageStep<TPage> _step;
    private readonly KeyValuePair<string, RawJson>[] _constants;

    internal Paging(
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, bool?>? hasMore,
        PageStep<TPage> step,
        KeyValuePair<string, RawJson>[]? constants = null)
    {
        _items = items;
        _hasMore = hasMore;
        _step = step;
        _constants = constants ?? [];
    }

    /// <summary>Adds a member that every page's request has, whatever the caller sets.</summary>
    /// <param name="name">The member of the body, or the parameter of the query.</param>
    /// <param name="json">The value as JSON.</param>
    /// <returns>The paging with it; this one stays as it is.</returns>
    /// <exception cref="System.Text.Json.JsonException"><paramref name="json"/> is no JSON.</exception>
    public Paging<TPage, TItem> Set(string name, string json)
        => new(_items, _hasMore, _step, [.. _constants, new(name, RawJson.Parse(json))]);

    internal IReadOnlyList<TItem>? ItemsOf(TPage page) => _items(page);

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
    internal ApiRequest<TPage>? Next(ApiRequest<TPage> request, ApiResponse<TPage> response, PageWalk walk)
    {
        IReadOnlyList<TItem>? items = _items(response.Body);
        bool? hasMore = _hasMore?.Invoke(response.Body);
        if (hasMore == false)
        {
            return null;
        }

        if (items is null && hasMore is null)
        {
            throw request.RefusePage(response, "the page has no items and does not say that it is the last one.");
        }

        if (hasMore == true && items is null or { Count: 0 })
        {
            throw request.RefusePage(response, "the page says that there is more, but brings no items.");
        }

        // A page that should say whether there are more, and does not, is no end of the list.
        ApiRequest<TPage>? next = _step.Next(request, new Page<TPage>(response, items?.Count ?? 0, hasMore), walk);
        return next is null && _hasMore is not null
            ? throw request.RefusePage(response, "the page does not say whether there are more.")
            : next;
    }
}
