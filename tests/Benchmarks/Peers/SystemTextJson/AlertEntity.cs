using System.Text.Json;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>What an alert is about; its id is a string or a number.</summary>
internal sealed class AlertEntity
{
    public JsonElement? Id { get; set; }

    public string? Label { get; set; }

    public string? Type { get; set; }

    public int? EntityType { get; set; }

    public long? Inst { get; set; }

    public long? Saas { get; set; }

    public string? Pa { get; set; }

    public string? Em { get; set; }

    public string? PolicyType { get; set; }

    public string? EntityRole { get; set; }
}
