using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>429, with or without word of how long to wait (RFC 6585, section 4; RFC 9110, section 10.2.3).</summary>
public sealed record ThrottleFault : Fault
{
    internal static readonly FaultKind Kind = new(
        "throttle",
        "429 Too Many Requests",
        "retry-after=2s · date=true (Retry-After as an HTTP date)",
        FaultPath.Api,
        static parameters => new ThrottleFault
        {
            RetryAfter = parameters.Time("retry-after"),
            AsDate = parameters.Flag("date", false),
        });

    /// <summary>How long to wait, in whole seconds; null sends no <c>Retry-After</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether <c>Retry-After</c> is the time to come back at instead of the seconds until then.</summary>
    public bool AsDate { get; init; }

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override IEnumerable<(string Name, string Value)> Parameters
    {
        get
        {
            if (RetryAfter is { } wait)
            {
                yield return ("retry-after", FaultText.Time(wait));
            }

            if (AsDate)
            {
                yield return ("date", "true");
            }
        }
    }

    internal override Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var seconds = RetryAfter is { } wait ? (int)Math.Ceiling(wait.TotalSeconds) : (int?)null;
        if (seconds is { } after)
        {
            context.Response.Headers.RetryAfter = AsDate
                ? now.AddSeconds(after).ToString("R", CultureInfo.InvariantCulture)
                : after.ToString(CultureInfo.InvariantCulture);
        }

        var detail = seconds is null
            ? "Request was throttled."
            : $"Request was throttled. Expected available in {seconds} seconds.";
        context.Features.Set(new Refusal(detail));
        return context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? context.Response.WriteDetailAsync(StatusCodes.Status429TooManyRequests, detail)
            : context.Response.WriteJsonAsync(StatusCodes.Status429TooManyRequests, s_loop.Body(now));
    }

    private static readonly IssuerError s_loop = new(
        429,
        "temporarily_unavailable",
        50196,
        "The server terminated an operation because it encountered a client request loop. Please contact your app vendor.");
}
