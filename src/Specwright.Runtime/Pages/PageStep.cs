namespace Specwright.Runtime.Pages;

/// <summary>How the request of the next page follows from a page.</summary>
internal abstract class PageStep<TPage>
{
    /// <summary>Null at the end of the list.</summary>
    public abstract ApiRequest<TPage>? Next(ApiRequest<TPage> request, Page page, PageWalk walk);
}
