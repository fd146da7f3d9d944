using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Threading.Tasks;

namespace Specwright.Runtime.Telemetry;

/// <summary>Tells those that listen of each operation; costs a look when nobody does.</summary>
internal static class OperationTelemetry
{
    // The conventions advise these for durations of HTTP.
    private static readonly InstrumentAdvice<double> s_advice = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly string? s_version = typeof(OperationTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter s_meter = new(ApiTelemetry.MeterName, s_version);

    public static ActivitySource Source { get; } = new(ApiTelemetry.ActivitySourceName, s_version);

    public static Histogram<double> Duration { get; } = s_meter.CreateHistogram(
        ApiTelemetry.DurationName, "s", "How long operations take, with sign-in, all sendings and the reading of the answer.", tags: null, s_advice);

    public static bool IsOn => Source.HasListeners() || Duration.Enabled;

    /// <summary>Runs an operation and tells of it.</summary>
    public static async Task<T> ObserveAsync<T>(ObservedRequest request, Func<OperationScope, Task<T>> run)
    {
        using OperationScope scope = new(request);
        try
        {
            return await run(scope).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            scope.Failed(exception);
            throw;
        }
    }

    /// <summary>Notes that the present operation sends its request once more, whatever for.</summary>
    public static void CountResend()
    {
        const string Name = "http.request.resend_count";
        for (Activity? activity = Activity.Current; activity is not null; activity = activity.Parent)
        {
            if (activity.Source == Source)
            {
                activity.SetTag(Name, (activity.GetTagItem(Name) as int? ?? 0) + 1);
                return;
            }
        }
    }
}
