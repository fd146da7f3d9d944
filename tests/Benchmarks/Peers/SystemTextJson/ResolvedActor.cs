using System.Collections.Generic;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>Who did it.</summary>
internal sealed class ResolvedActor
{
    public string? Id { get; set; }

    public string? SaasId { get; set; }

    public string? InstanceId { get; set; }

    public string? ObjType { get; set; }

    public string? Role { get; set; }

    public string? Name { get; set; }

    public bool? Resolved { get; set; }

    public List<string>? Tags { get; set; }
}
