using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>The headers come at once, the body in drips.</summary>
public sealed record SlowBodyFault : Fault
{
    private const int Drips = 20;

    internal static readonly FaultKind Kind = new(
        "drip",
        "Headers at once, the body in twenty drips",
        "duration=5s",
        FaultPath.Api,
        static parameters => new SlowBodyFault { Duration = parameters.Time("duration") ?? TimeSpan.FromSeconds(5) });

    /// <summary>How long the body takes.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override IEnumerable<(string Name, string Value)> Parameters => [("duration", FaultText.Time(Duration))];

    internal override async Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        var body = await CapturedBody.OfAsync(context, next);
        await context.Response.StartAsync(context.RequestAborted);
        for (var drip = 0; drip < Drips; drip++)
        {
            await Task.Delay(Duration / Drips, time, context.RequestAborted);
            var (start, end) = (body.Length * drip / Drips, body.Length * (drip + 1) / Drips);
            await context.Response.Body.WriteAsync(body[start..end], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
