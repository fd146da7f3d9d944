using Specwright.Runtime.Answers;
using Specwright.Runtime.Json;
using Specwright.Runtime.Pages;

namespace Specwright.Runtime;

/// <summary>The ways in which services page their lists.</summary>
/// <remarks>
/// <para>
/// Where in a page there is what a walk needs is said by JSON pointers (RFC 6901) to members: <c>/data</c>; an empty one is
/// the page itself.
/// </para>
/// <para>
/// What a page's request has to say goes into a member of the request's JSON body if the operation takes one, else into
/// a parameter of the query.
/// </para>
/// </remarks>
public static class Paging
{
    /// <summary>Each request says how many items to skip: the caller's own number, then as many more as have come.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TCodec">How an item is read.</typeparam>
    /// <param name="items">Where the items of a page are.</param>
    /// <param name="hasMore">Where a page says whether there are more; this ends the list, never a total.</param>
    /// <param name="request">The input for the number.</param>
    /// <returns>The paging.</returns>
    /// <exception cref="System.ArgumentException">The pointers do not fit together.</exception>
    public static Paging<TPage, TItem> Offset<TPage, TItem, TCodec>(string items, string hasMore, string request)
        where TCodec : IJsonCodec<TItem?>
        => Make<TPage, TItem, TCodec>(items, hasMore, null, new NumberStep<TPage>(request, 0, static page => page.ItemCount ?? 0));

    /// <summary>Each request says the page's number: the caller's own, or 1 for the first page.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TCodec">How an item is read.</typeparam>
    /// <param name="items">Where the items of a page are.</param>
    /// <param name="hasMore">Where a page says whether there are more.</param>
    /// <param name="request">The input for the number.</param>
    /// <returns>The paging.</returns>
    /// <exception cref="System.ArgumentException">The pointers do not fit together.</exception>
    public static Paging<TPage, TItem> PageNumber<TPage, TItem, TCodec>(string items, string hasMore, string request)
        where TCodec : IJsonCodec<TItem?>
        => Make<TPage, TItem, TCodec>(items, hasMore, null, new NumberStep<TPage>(request, 1, static _ => 1));

    /// <summary>Each page brings a cursor that the next request gives back.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TCodec">How an item is read.</typeparam>
    /// <param name="items">Where the items of a page are.</param>
    /// <param name="hasMore">Where a page says whether there are more; null if only the cursor tells.</param>
    /// <param name="response">Where the cursor is; <c>null</c> or an empty string when there is none.</param>
    /// <param name="request">The input for the cursor.</param>
    /// <returns>The paging.</returns>
    /// <exception cref="System.ArgumentException">The pointers do not fit together.</exception>
    public static Paging<TPage, TItem> Cursor<TPage, TItem, TCodec>(string items, string? hasMore, string response, string request)
        where TCodec : IJsonCodec<TItem?>
        => Make<TPage, TItem, TCodec>(items, hasMore, response, new ValueStep<TPage>(request));

    /// <summary>Each page brings the URL of the next one, which GET fetches. It must have the origin of the first request.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TCodec">How an item is read.</typeparam>
    /// <param name="items">Where the items of a page are.</param>
    /// <param name="response">Where the URL is, absolute or relative; null or empty on the last page.</param>
    /// <returns>The paging.</returns>
    /// <exception cref="System.ArgumentException">The pointers do not fit together.</exception>
    public static Paging<TPage, TItem> NextLink<TPage, TItem, TCodec>(string items, string response)
        where TCodec : IJsonCodec<TItem?>
        => Make<TPage, TItem, TCodec>(items, null, response, new LinkStep<TPage>(static page => page.Facts.Next?.As<string, StringCodec>()), isLink: true);

    /// <summary>The header <c>Link</c> has the URL of the next page (RFC 8288, relation <c>next</c>).</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TCodec">How an item is read.</typeparam>
    /// <param name="items">Where the items of a page are.</param>
    /// <returns>The paging.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="items"/> is no pointer.</exception>
    public static Paging<TPage, TItem> LinkHeader<TPage, TItem, TCodec>(string items)
        where TCodec : IJsonCodec<TItem?>
        => Make<TPage, TItem, TCodec>(items, null, null, new LinkStep<TPage>(static page => LinkHeaders.FindNext(AnswerHeaders.Of(page.Response))));

    /// <summary>Each page brings a value, such as a filter, that becomes a member of the next request's body.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <typeparam name="TCodec">How an item is read.</typeparam>
    /// <param name="items">Where the items of a page are.</param>
    /// <param name="hasMore">Where a page says whether there are more; null if only the value tells.</param>
    /// <param name="response">Where the value is; <c>null</c> when there is none.</param>
    /// <param name="request">The input for the value.</param>
    /// <returns>The paging.</returns>
    /// <exception cref="System.ArgumentException">The pointers do not fit together.</exception>
    public static Paging<TPage, TItem> NextBody<TPage, TItem, TCodec>(string items, string? hasMore, string response, string request)
        where TCodec : IJsonCodec<TItem?>
        => Make<TPage, TItem, TCodec>(items, hasMore, response, new ValueStep<TPage>(request));

    private static Paging<TPage, TItem> Make<TPage, TItem, TCodec>(string items, string? hasMore, string? next, PageStep<TPage> step, bool isLink = false)
        where TCodec : IJsonCodec<TItem?>
        => new(static (ref JsonCursor cursor) => TCodec.Read(ref cursor)!, PageMember.Of(items, hasMore, next, isLink), hasMore is not null, step);
}
