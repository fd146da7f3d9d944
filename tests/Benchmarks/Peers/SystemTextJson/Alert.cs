using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>An alert, its members in the order of the records.</summary>
internal sealed class Alert
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public long? IdValue { get; set; }

    public Guid? ContextId { get; set; }

    public long? Timestamp { get; set; }

    public DateTimeOffset? ResolveTime { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public bool? IsMarkdown { get; set; }

    public string? Comment { get; set; }

    public string? HandledByUser { get; set; }

    [JsonPropertyName("URL")]
    public string? Url { get; set; }

    public List<AlertEntity>? Entities { get; set; }

    public AlertPolicy? Policy { get; set; }

    public List<int>? Stories { get; set; }

    public List<JsonElement>? Evidence { get; set; }

    public List<int>? Intent { get; set; }

    public List<JsonElement>? Audits { get; set; }

    public double? ThreatScore { get; set; }

    public bool? IsSystemAlert { get; set; }

    public bool? IsPreview { get; set; }

    public int? StatusValue { get; set; }

    public int? SeverityValue { get; set; }

    public int? ResolutionStatusValue { get; set; }
}
