using System;
using System.Collections.Generic;
using Specwright.Runtime.Json;
using Specwright.Runtime.Pages;

namespace Specwright.Runtime;

/// <summary>The ways in which services page their lists.</summary>
/// <remarks>
/// What a page's request has to say goes into a member of the request's JSON body if the operation takes one, else into
/// a parameter of the query.
/// </remarks>
public static class Paging
{
    /// <summary>Each request says how many items to skip: the caller's own number, then as many more as have come.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="items">The items of a page.</param>
    /// <param name="hasMore">Whether there are more pages; this ends the list, never a total.</param>
    /// <param name="request">The input for the number.</param>
    /// <returns>The paging.</returns>
    public static Paging<TPage, TItem> Offset<TPage, TItem>(
        Func<TPage, IReadOnlyList<TItem>?> items, Func<TPage, bool?> hasMore, string request)
        => new(items, hasMore, new NumberStep<TPage>(request, 0, static page => page.ItemCount));

    /// <summary>Each request says the page's number: the caller's own, or 1 for the first page.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="items">The items of a page.</param>
    /// <param name="hasMore">Whether there are more pages.</param>
    /// <param name="request">The input for the number.</param>
    /// <returns>The paging.</returns>
    public static Paging<TPage, TItem> PageNumber<TPage, TItem>(
        Func<TPage, IReadOnlyList<TItem>?> items, Func<TPage, bool?> hasMore, string request)
        => new(items, hasMore, new NumberStep<TPage>(request, 1, static _ => 1));

    /// <summary>Each page brings a cursor that the next request gives back.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="items">The items of a page.</param>
    /// <param name="hasMore">Whether there are more pages; null if only the cursor tells.</param>
    /// <param name="response">The cursor; <c>null</c> or an empty string when there is none.</param>
    /// <param name="request">The input for the cursor.</param>
    /// <returns>The paging.</returns>
    public static Paging<TPage, TItem> Cursor<TPage, TItem>(
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, bool?>? hasMore,
        Func<TPage, RawJson> response,
        string request)
        => new(items, hasMore, new ValueStep<TPage>(response, request));

    /// <summary>Each page brings the URL of the next one, which GET fetches. It must have the origin of the first request.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="items">The items of a page.</param>
    /// <param name="response">The URL, absolute or relative; null or empty on the last page.</param>
    /// <returns>The paging.</returns>
    public static Paging<TPage, TItem> NextLink<TPage, TItem>(
        Func<TPage, IReadOnlyList<TItem>?> items, Func<TPage, string?> response)
        => new(items, null, new LinkStep<TPage>(page => response(page.Body)));

    /// <summary>The header <c>Link</c> has the URL of the next page (RFC 8288, relation <c>next</c>).</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="items">The items of a page.</param>
    /// <returns>The paging.</returns>
    public static Paging<TPage, TItem> LinkHeader<TPage, TItem>(Func<TPage, IReadOnlyList<TItem>?> items)
        => new(items, null, new LinkStep<TPage>(static page => LinkHeaders.FindNext(page.Headers)));

    /// <summary>Each page brings a value, such as a filter, that becomes a member of the next request's body.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="items">The items of a page.</param>
    /// <param name="hasMore">Whether there are more pages; null if only the value tells.</param>
    /// <param name="response">The value; <c>null</c> when there is none.</param>
    /// <param name="request">The input for the value.</param>
    /// <returns>The paging.</returns>
    public static Paging<TPage, TItem> NextBody<TPage, TItem>(
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, bool?>? hasMore,
        Func<TPage, RawJson> response,
        string request)
        => new(items, hasMore, new ValueStep<TPage>(response, request));
}
