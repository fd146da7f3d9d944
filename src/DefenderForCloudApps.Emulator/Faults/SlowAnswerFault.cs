using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>Nothing happens for a while; then the request is answered as ever.</summary>
public sealed record SlowAnswerFault : Fault
{
    internal static readonly FaultKind Kind = new(
        "slow",
        "Nothing happens for a while before the answer",
        "delay=5s",
        FaultPath.Api,
        static parameters => new SlowAnswerFault { Delay = parameters.Time("delay") ?? TimeSpan.FromSeconds(5) });

    /// <summary>How long nothing happens.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override IEnumerable<(string Name, string Value)> Parameters => [("delay", FaultText.Time(Delay))];

    internal override async Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        await Task.Delay(Delay, context.RequestServices.GetRequiredService<TimeProvider>(), context.RequestAborted);
        await next(context);
    }
}
