using System;
using System.Globalization;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Pages;

/// <summary>Counts items or pages.</summary>
internal sealed class NumberStep<TPage>(string input, long start, Func<PageFacts, long> advance) : PageStep<TPage>
{
    public override ApiRequest<TPage> Next(ApiRequest<TPage> request, Page page, PageWalk walk)
    {
        if (page.Facts.HasMore is null)
        {
            throw request.RefusePage(page, "the page does not say whether there are more.");
        }

        ApiRequest<TPage> next = request.Clone();
        next.SetInput(input, RawJson.FromInt64(Current(request) + advance(page.Facts)));
        return next;
    }

    private long Current(ApiRequest<TPage> request)
    {
        string? text = request.FindInput(input);
        if (text is null or "null")
        {
            return start;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw new InvalidOperationException($"The request's '{input}' is not an integer, so pages cannot be counted from it.");
    }
}
