using System.Collections.Generic;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>What an activity was about.</summary>
internal sealed class ActivityMainInfo
{
    public string? Type { get; set; }

    public string? RawOperationName { get; set; }

    public string? PrettyOperationName { get; set; }

    public List<ActivityObject>? EventObjects { get; set; }
}
