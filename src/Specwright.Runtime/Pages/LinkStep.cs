using System;
using System.Text;

namespace Specwright.Runtime.Pages;

/// <summary>Follows a link.</summary>
internal sealed class LinkStep<TPage>(Func<Page, string?> link) : PageStep<TPage>
{
    public override ApiRequest<TPage>? Next(ApiRequest<TPage> request, Page page, PageWalk walk)
    {
        string? text = link(page);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        Uri? current = request.Uri;
        if (current is null || !Uri.TryCreate(current, text, out Uri? target))
        {
            throw request.RefusePage(page, "the link to the next page is not a URL.");
        }

        // The request carries credentials, which only the service that they are for may see.
        if (Uri.Compare(current, target, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw request.RefusePage(page, "the link to the next page leads to another origin.");
        }

        if (!walk.TryVisit(Encoding.UTF8.GetBytes(target.AbsoluteUri)))
        {
            throw request.RefusePage(page, "the pages go round in a circle.");
        }

        return request.Clone().At(target);
    }
}
