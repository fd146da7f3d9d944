using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Pages;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>
/// Lets go wrong what was asked for: by the list of faults, or by the request itself in its header, which then meets
/// this request alone.
/// </summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultList faults, RefusedTokens refused)
{
    internal const string Header = "X-Emulator-Fault";

    public Task InvokeAsync(HttpContext context)
    {
        // The emulator's own pages are where faults are ended: none reaches them.
        if (context.Request.Path.StartsWithSegments(PagePaths.Tenant, StringComparison.Ordinal))
        {
            return next(context);
        }

        if (PresentedToken.Of(context.Request) is { } token && refused.Reason(token) is { } reason)
        {
            return TokenRefusal.WriteAsync(context, reason);
        }

        var path = context.Request.Path.Value ?? "";
        var added = faults.Active.Where(fault => FaultPath.Matches(fault.Fault.Path, path));
        Step[] steps =
        [
            .. added.Select(static fault => new Step(fault.Fault, fault.TryMeet)),
            .. Requested(context.Request).Select(static fault => new Step(fault, static () => true)),
        ];
        return steps.Length == 0 ? next(context) : ContinueAsync(context, steps);
    }

    // A fault is only met by the requests that come as far: one that answers itself uses up none of those behind it.
    private Task ContinueAsync(HttpContext context, ArraySegment<Step> steps)
    {
        while (steps.Count > 0)
        {
            var (fault, rest) = (steps[0].Fault, steps[1..]);
            if (fault.Meets(context) && steps[0].TryMeet())
            {
                Note(context, fault);
                return fault.ApplyAsync(context, inner => ContinueAsync(inner, rest));
            }

            steps = rest;
        }

        return next(context);
    }

    private static void Note(HttpContext context, Fault fault)
    {
        var applied = context.Features.Get<AppliedFaults>();
        if (applied is null)
        {
            context.Features.Set(applied = new AppliedFaults());
        }

        applied.Add(fault);
    }

    private static IReadOnlyList<Fault> Requested(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values))
        {
            return [];
        }

        try
        {
            return FaultText.ParseOwn(string.Join(',', values.ToArray()));
        }
        catch (FormatException wrong)
        {
            throw new ApiException($"{Header}: {wrong.Message}", wrong);
        }
    }

    private readonly record struct Step(Fault Fault, Func<bool> TryMeet);
}
