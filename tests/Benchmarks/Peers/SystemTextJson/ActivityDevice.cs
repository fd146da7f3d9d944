using System.Text.Json.Serialization;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>The device of an activity.</summary>
internal sealed class ActivityDevice
{
    [JsonPropertyName("clientIP")]
    public string? ClientIP { get; set; }

    public string? UserAgent { get; set; }

    public string? CountryCode { get; set; }
}
