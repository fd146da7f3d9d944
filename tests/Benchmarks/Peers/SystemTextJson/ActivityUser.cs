using System.Collections.Generic;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>The user of an activity.</summary>
internal sealed class ActivityUser
{
    public string? UserName { get; set; }

    public List<string>? UserTags { get; set; }
}
