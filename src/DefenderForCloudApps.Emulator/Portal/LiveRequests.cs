using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DefenderForCloudApps.Emulator.Portal;

/// <summary>
/// Sends requests to an open tenant page as they arrive, as server-sent events: the number of the request as the id,
/// its row of the table as the data. A page that comes back gets what it missed.
/// </summary>
internal sealed class LiveRequests(
    RequestJournal journal, IServiceProvider services, ILoggerFactory loggers, IHostApplicationLifetime lifetime)
{
    internal async Task SendAsync(HttpContext context)
    {
        // An open page must not keep the emulator from stopping.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.StartAsync(ends.Token);
        await context.Response.Body.FlushAsync(ends.Token);
        try
        {
            await SseFormatter.WriteAsync(EventsAsync(After(context.Request), ends.Token), context.Response.Body, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The page was closed, or the emulator stops.
        }
    }

    private async IAsyncEnumerable<SseItem<string>> EventsAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        await foreach (var (number, request) in journal.WatchAsync(after, cancellationToken))
        {
            yield return new SseItem<string>(await RowAsync(renderer, request))
            {
                EventId = number.ToString(CultureInfo.InvariantCulture),
            };
        }
    }

    private static Task<string> RowAsync(HtmlRenderer renderer, EmulatedRequest request) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var row = await renderer.RenderComponentAsync<RequestRow>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(RequestRow.Request)] = request }));
        return row.ToHtmlString();
    });

    private static long After(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        || long.TryParse(request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out last)
            ? last
            : 0;
}
