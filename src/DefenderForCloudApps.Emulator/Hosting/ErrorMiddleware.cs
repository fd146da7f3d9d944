using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Filters;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>Turns what went wrong into the bodies the service answers with: JSON for most, a page for 404 and 5xx.</summary>
internal sealed class ErrorMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var response = context.Response;
        try
        {
            await next(context);
            if (!response.HasStarted && response.StatusCode is 404 or 405 && response.ContentType is null)
            {
                await response.WritePageAsync(response.StatusCode);
            }
        }
        catch (FilterValidationException refused)
        {
            await RefuseAsync(context, 400, refused.Message);
        }
        catch (BadHttpRequestException refused)
        {
            await RefuseAsync(context, refused.StatusCode, refused.Message);
        }
        catch (ApiException refused)
        {
            await RefuseAsync(context, refused.Status, refused.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: there is nobody to answer.
            context.Features.Set(new Refusal("The caller closed the connection."));
        }
#pragma warning disable CA1031 // The outermost place of a server: whatever failed, the caller gets an answer.
        catch (Exception failure) when (!response.HasStarted)
#pragma warning restore CA1031
        {
            context.Features.Set(new Refusal(failure.ToString()));
            await response.WritePageAsync(500);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string detail)
    {
        context.Features.Set(new Refusal(detail));
        return status == 404 ? context.Response.WritePageAsync(status) : context.Response.WriteDetailAsync(status, detail);
    }
}
