using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;

namespace Specwright.Runtime.Tests.Support;

/// <summary>Listens, as OpenTelemetry would, to what is told of calls to one server; tests run side by side.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    private const string HttpClientSource = "System.Net.Http";

    private readonly int _port;
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ConcurrentQueue<(double Value, Dictionary<string, object?> Tags)> _durations = new();
    private readonly ActivityListener _activityListener;
    private readonly MeterListener _meterListener = new();

    public TelemetryRecorder(int port)
    {
        _port = port;
        _activityListener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is ApiTelemetry.ActivitySourceName or HttpClientSource,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activityListener);
        _meterListener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == ApiTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meterListener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => _durations.Enqueue((value, new(tags.ToArray().Append(new("instrument", instrument.Name))))));
        _meterListener.Start();
    }

    public TelemetryRecorder(LoopbackServer server)
        : this(server.BaseUrl.Port)
    {
    }

    /// <summary>The activities of operations, as they ended.</summary>
    public List<Activity> Operations => Of(ApiTelemetry.ActivitySourceName);

    public Activity Operation => Operations.Single();

    /// <summary>The activities of HttpClient.</summary>
    public List<Activity> Attempts => Of(HttpClientSource);

    public (double Value, Dictionary<string, object?> Tags) Duration
        => _durations.Single(duration => duration.Tags.GetValueOrDefault("server.port") as int? == _port);

    public void Dispose()
    {
        _activityListener.Dispose();
        _meterListener.Dispose();
    }

    private List<Activity> Of(string source) => [.. _activities.Where(
        activity => activity.Source.Name == source && activity.GetTagItem("server.port") as int? == _port)];
}
