using System.Collections.Generic;

namespace Specwright.Runtime.Pages;

/// <summary>How the request of the next page follows from a page.</summary>
internal abstract class PageStep<TPage>
{
    /// <summary>Null at the end of the list.</summary>
    public abstract ApiRequest<TPage>? Next(ApiRequest<TPage> request, Page<TPage> page, PageWalk walk);
}

/// <summary>A page that has come.</summary>
/// <param name="Response">The answer.</param>
/// <param name="ItemCount">How many items it brings.</param>
/// <param name="HasMore">Whether it says that there are more pages; null when it says nothing.</param>
internal sealed record Page<TPage>(ApiResponse<TPage> Response, int ItemCount, bool? HasMore)
{
    public TPage Body => Response.Body;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => Response.Headers;
}
