using System.Collections.Generic;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>A thing that an activity was about.</summary>
internal sealed class ActivityObject
{
    public int? ObjType { get; set; }

    public int? Role { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public long? SaasId { get; set; }

    public long? InstanceId { get; set; }

    public bool? Resolved { get; set; }

    public long? Link { get; set; }

    public List<string>? Tags { get; set; }
}
