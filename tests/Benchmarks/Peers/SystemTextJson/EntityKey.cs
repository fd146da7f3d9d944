namespace Benchmarks.Peers.SystemTextJson;

/// <summary>What tells an entity.</summary>
internal sealed class EntityKey
{
    public string? Id { get; set; }

    public long Inst { get; set; }

    public long? Saas { get; set; }
}
