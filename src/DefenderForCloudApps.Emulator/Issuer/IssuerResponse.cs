using System;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>Writes what the endpoints for programs answer.</summary>
internal static class IssuerResponse
{
    /// <summary>Answers with what <paramref name="handle"/> gives, or with the error that it ends in.</summary>
    internal static RequestDelegate Json(TimeProvider time, Func<HttpContext, Task<JsonObject>> handle) => async context =>
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Pragma = "no-cache";
        try
        {
            await context.Response.WriteJsonAsync(200, await handle(context));
        }
        catch (IssuerException exception)
        {
            await RefuseAsync(context, exception.Error, time.GetUtcNow());
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            // ASP.NET's limits of a form or a body.
            await RefuseAsync(context, RequestErrors.Malformed(exception.Message), time.GetUtcNow());
        }
    };

    /// <summary>Notes in the journal why a request was refused.</summary>
    internal static void Note(HttpContext context, IssuerError error) => context.Features.Set(new Refusal(error.Sentence));

    private static Task RefuseAsync(HttpContext context, IssuerError error, DateTimeOffset now)
    {
        Note(context, error);
        return context.Response.WriteJsonAsync(error.Status, error.Body(now));
    }
}
