using System;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Pages;

/// <summary>Hands a value of a page to the next request.</summary>
internal sealed class ValueStep<TPage>(Func<TPage, RawJson> response, string input) : PageStep<TPage>
{
    public override ApiRequest<TPage>? Next(ApiRequest<TPage> request, Page<TPage> page, PageWalk walk)
    {
        RawJson value = response(page.Body);
        if (value.Utf8.Span is [] || value.Utf8.Span.SequenceEqual("null"u8) || value.Utf8.Span.SequenceEqual("\"\""u8))
        {
            return page.HasMore == true
                ? throw request.RefusePage(page.Response, "the page says that there is more, but not where.")
                : null;
        }

        if (!walk.TryVisit(value.Utf8.Span))
        {
            throw request.RefusePage(page.Response, "the pages go round in a circle.");
        }

        ApiRequest<TPage> next = request.Clone();
        next.SetInput(input, value);
        return next;
    }
}
