namespace Specwright.Model;

/// <summary>How an operation's answers continue (<c>x-paging</c>, <c>x-ms-pageable</c>).</summary>
public sealed record Paging
{
    /// <summary>The name of the method that walks the pages; the operation's own when none is given.</summary>
    public string? Method { get; init; }

    /// <summary>What changes from page to page.</summary>
    public required PagingStyle Style { get; init; }

    /// <summary>The member of the answer that holds the items, as names joined by dots; none when the answer is the array.</summary>
    public string? Items { get; init; }

    /// <summary>The boolean member of the answer that alone decides whether there is another page.</summary>
    public string? HasMore { get; init; }

    /// <summary>The member of the JSON body, or else the query parameter, that changes from page to page.</summary>
    public string? Request { get; init; }

    /// <summary>The member of the answer that gives the next value.</summary>
    public string? Response { get; init; }

    /// <summary>Members of the body, or query parameters, that every request of this walk carries.</summary>
    public EquatableArray<PagingConstant> Set { get; init; }

    /// <summary>Where the extension stands in the document.</summary>
    public required SourceLocation Location { get; init; }
}

/// <summary>A member that every request of a walk over pages carries.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Json">Its value, as JSON text.</param>
public sealed record PagingConstant(string Name, string Json);

/// <summary>What changes from page to page.</summary>
public enum PagingStyle
{
    /// <summary>The number of items to skip.</summary>
    Offset,

    /// <summary>The number of the page.</summary>
    PageNumber,

    /// <summary>A token from the answer, in the same request.</summary>
    Cursor,

    /// <summary>The address of the next page, in the answer's body.</summary>
    NextLink,

    /// <summary>The address of the next page, in the answer's <c>Link</c> header with <c>rel="next"</c> (RFC 8288).</summary>
    LinkHeader,

    /// <summary>A part of the next request's body, in the answer, sent back as it came.</summary>
    NextBody,
}
