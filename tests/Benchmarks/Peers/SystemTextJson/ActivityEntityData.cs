namespace Benchmarks.Peers.SystemTextJson;

/// <summary>A user or account that took part.</summary>
internal sealed class ActivityEntityData
{
    public string? DisplayName { get; set; }

    public EntityKey? Id { get; set; }

    public bool? Resolved { get; set; }
}
