using System.Collections.Generic;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>A page of alerts.</summary>
internal sealed class AlertPage
{
    public List<Alert>? Data { get; set; }

    public bool? HasNext { get; set; }

    public long? Total { get; set; }

    public int? Max { get; set; }

    public bool? MoreThanTotal { get; set; }
}
