using System.Collections.Generic;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>The program of an activity.</summary>
internal sealed class ActivityUserAgent
{
    public string? Family { get; set; }

    public string? Browser { get; set; }

    public string? Os { get; set; }

    public string? DeviceType { get; set; }

    public string? Type { get; set; }

    public List<string>? Tags { get; set; }
}
