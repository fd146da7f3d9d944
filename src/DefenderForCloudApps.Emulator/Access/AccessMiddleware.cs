using System;
using System.Globalization;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Access;

/// <summary>Lets a request reach the API: it names a valid caller, and the tenant has requests left.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, CallerReader callers, RateLimit limit)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var caller = await callers.ReadAsync(context.Request.Headers.Authorization) ?? throw ApiException.Unauthorized();
        context.Features.Set(caller);
        if (limit.Take() is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            var detail = $"Request was throttled. Expected available in {seconds} seconds.";
            context.Features.Set(new Refusal(detail));
            await context.Response.WriteDetailAsync(StatusCodes.Status429TooManyRequests, detail);
            return;
        }

        await next(context);
    }
}
