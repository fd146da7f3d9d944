using System.Collections.Generic;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Authorize;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Issuer.DeviceCode;

/// <summary>The page where users enter the code that their device shows (RFC 8628, section 3.3).</summary>
internal sealed class DeviceLoginEndpoint(DeviceAuthorizations devices, InteractionSteps steps)
{
    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(DeviceCodeEndpoint.Page, static context => PageAsync(context, context.Request.Query["user_code"].ToString(), null));
        routes.MapPost(DeviceCodeEndpoint.Page, ExecuteAsync);
    }

    private async Task ExecuteAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var userCode = form["user_code"].ToString();
        // A page elsewhere must not enter a code for its visitor.
        if (form["browser"].ToString() is not { Length: > 0 } browser || browser != BrowserSessions.KnownBrowser(context))
        {
            await PageAsync(context, userCode, RequestErrors.SessionExpired);
            return;
        }

        try
        {
            var device = devices.OfUserCode(userCode);
            await steps.BeginAsync(context, new DeviceInteraction(device) { ClientId = device.ClientId, Scopes = device.Scopes, Claims = device.Claims });
        }
        catch (IssuerException exception)
        {
            await PageAsync(context, userCode, exception.Error);
        }
    }

    private static Task PageAsync(HttpContext context, string userCode, IssuerError? error)
    {
        if (error is not null)
        {
            IssuerResponse.Note(context, error);
        }

        return new RazorComponentResult<DeviceCodePage>(new
        {
            UserCode = userCode,
            Error = error is null ? null : $"{error.Description} (AADSTS{error.Code})",
            Action = DeviceCodeEndpoint.Page,
            Fields = new Dictionary<string, string> { ["browser"] = BrowserSessions.Browser(context) },
        }).ExecuteAsync(context);
    }
}
