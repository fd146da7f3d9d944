using System.Collections.Generic;
using System.Text.Json;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>A page of activities.</summary>
internal sealed class ActivityPage
{
    public List<Activity>? Data { get; set; }

    public bool? HasNext { get; set; }

    public long? Total { get; set; }

    public int? Max { get; set; }

    public bool? MoreThanTotal { get; set; }

    public Dictionary<string, JsonElement>? NextQueryFilters { get; set; }
}
