using System;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Pages;

/// <summary>Hands a value of a page to the next request.</summary>
internal sealed class ValueStep<TPage>(string input) : PageStep<TPage>
{
    public override ApiRequest<TPage>? Next(ApiRequest<TPage> request, Page page, PageWalk walk)
    {
        if (page.Facts.Next is not { } value || value.Utf8.Span.SequenceEqual("\"\""u8))
        {
            return page.Facts.HasMore == true
                ? throw request.RefusePage(page, "the page says that there is more, but not where.")
                : null;
        }

        if (!walk.TryVisit(value.Utf8.Span))
        {
            throw request.RefusePage(page, "the pages go round in a circle.");
        }

        ApiRequest<TPage> next = request.Clone();
        next.SetInput(input, value);
        return next;
    }
}
