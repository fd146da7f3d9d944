using System;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Faults;
using DefenderForCloudApps.Emulator.Pages;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>Notes each request once it is answered. It stands outermost, so that it sees every answer.</summary>
internal sealed class JournalMiddleware(RequestDelegate next, RequestJournal journal, CloudAppsEmulatorOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(PagePaths.Tenant, StringComparison.OrdinalIgnoreCase))
        {
            // Who looks at the requests makes some: those would hide the ones that are looked for.
            await next(context);
            return;
        }

        var started = options.TimeProvider.GetTimestamp();
        var path = context.Request.PathBase + context.Request.Path;
        // Noted before the last byte leaves: a caller that has its answer finds the request in the journal.
        context.Response.OnStarting(() =>
        {
            Note();
            return Task.CompletedTask;
        });
        await next(context);

        void Note()
        {
            var request = new EmulatedRequest(
                options.TimeProvider.GetUtcNow(),
                context.Request.Method,
                path,
                context.Response.StatusCode,
                options.TimeProvider.GetElapsedTime(started),
                context.Features.Get<Caller>()?.Name,
                context.Features.Get<Refusal>()?.Reason)
            {
                Permissions = [.. context.Features.Get<Caller>()?.Permissions ?? Enumerable.Empty<string>()],
                Required = context.GetEndpoint()?.Metadata.GetMetadata<RequiresAttribute>()?.Permissions ?? [],
                Fault = context.Features.Get<AppliedFaults>()?.ToString(),
            };
            journal.Add(request);
            options.RequestCompleted?.Invoke(request);
        }
    }
}
