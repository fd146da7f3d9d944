using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>An activity, its members in the order of the records.</summary>
internal sealed class Activity
{
    [JsonPropertyName("_id")]
    public string? Id { get; set; }

    public long? TenantId { get; set; }

    public Guid? AadTenantId { get; set; }

    public long? AppId { get; set; }

    public long? SaasId { get; set; }

    public long? SrcAppId { get; set; }

    public string? AppName { get; set; }

    public long? Timestamp { get; set; }

    public long? Instantiation { get; set; }

    public long? Created { get; set; }

    public long? EventType { get; set; }

    public string? EventTypeValue { get; set; }

    public string? EventTypeName { get; set; }

    public string? GenericEventType { get; set; }

    public string? Severity { get; set; }

    public ActivityDevice? Device { get; set; }

    public ActivityLocation? Location { get; set; }

    public ActivityUser? User { get; set; }

    public ActivityUserAgent? UserAgent { get; set; }

    public ActivityMainInfo? MainInfo { get; set; }

    public int? ConfidenceLevel { get; set; }

    public int? Source { get; set; }

    public string? Description { get; set; }

    [JsonPropertyName("description_id")]
    public string? DescriptionId { get; set; }

    [JsonPropertyName("description_metadata")]
    public Dictionary<string, JsonElement>? DescriptionMetadata { get; set; }

    public string? Uid { get; set; }

    public Dictionary<string, JsonElement>? Collected { get; set; }

    public JsonElement? RawDataJson { get; set; }

    public Dictionary<string, ActivityEntityData?>? EntityData { get; set; }

    public ResolvedActor? ResolvedActor { get; set; }
}
