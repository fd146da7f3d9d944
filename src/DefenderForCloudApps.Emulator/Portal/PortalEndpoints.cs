using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Faults;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Portal;

/// <summary>The tenant page and the faults page, and what they ask for.</summary>
internal sealed class PortalEndpoints(FaultList faults, DirectoryUsers users, LiveRequests requests, IAntiforgery antiforgery)
{
    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(PagePaths.Tenant, static context => new RazorComponentResult<TenantPage>().ExecuteAsync(context));
        routes.MapPost(PagePaths.Tenant, context => OfOurOwnAsync(context, RevealAsync));
        routes.MapGet(PagePaths.Requests, requests.SendAsync);
        routes.MapGet(PagePaths.Codes, WriteCodesAsync);
        routes.MapGet(PagePaths.Faults, static context => new RazorComponentResult<FaultsPage>().ExecuteAsync(context));
        routes.MapPost(PagePaths.Faults, context => OfOurOwnAsync(context, ChangeFaultsAsync));
    }

    /// <summary>Lets only forms of our own pages do something: those of other sites have no token.</summary>
    private async Task OfOurOwnAsync(HttpContext context, Func<HttpContext, IFormCollection, Task> act)
    {
        if (context.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context))
        {
            await act(context, await context.Request.ReadFormAsync(context.RequestAborted));
            return;
        }

        await new RazorComponentResult<MessagePage>(new
        {
            Title = "Try again",
            Text = $"The form is not from this run of the emulator. Open {PagePaths.Tenant} again.",
            IsError = true,
        })
        { StatusCode = StatusCodes.Status400BadRequest }.ExecuteAsync(context);
    }

    private static Task RevealAsync(HttpContext context, IFormCollection form) =>
        new RazorComponentResult<TenantPage>(new { Revealed = form["reveal"].ToString() }).ExecuteAsync(context);

    private Task ChangeFaultsAsync(HttpContext context, IFormCollection form)
    {
        if (form.TryGetValue("end", out var end))
        {
            End(end.ToString());
        }
        else
        {
            var wanted = FaultForm.Read(form);
            try
            {
                faults.Add(wanted.ToFault());
            }
            catch (FormatException wrong)
            {
                return new RazorComponentResult<FaultsPage>(
                    new { Error = wrong.Message, wanted.Kind, wanted.Parameters, wanted.Path, wanted.Times, wanted.Lasting })
                { StatusCode = StatusCodes.Status400BadRequest }.ExecuteAsync(context);
            }
        }

        // Reloading the page must not do it again.
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = PagePaths.Faults;
        return Task.CompletedTask;
    }

    private void End(string which)
    {
        if (which == "all")
        {
            faults.Clear();
        }
        else if (faults.Active.FirstOrDefault(active => active.Id.ToString(CultureInfo.InvariantCulture) == which) is { } active)
        {
            faults.Remove(active);
        }
    }

    private Task WriteCodesAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteJsonAsync(StatusCodes.Status200OK, new JsonObject(users.All
            .Where(static user => user.HasMfaMethod)
            .Select(static user => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(user.UserPrincipalName, user.VerificationCode))));
    }
}
