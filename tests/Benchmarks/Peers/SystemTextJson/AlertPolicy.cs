namespace Benchmarks.Peers.SystemTextJson;

/// <summary>The policy that raised an alert.</summary>
internal sealed class AlertPolicy
{
    public string? Id { get; set; }

    public string? Label { get; set; }

    public string? PolicyType { get; set; }

    public string? Type { get; set; }
}
