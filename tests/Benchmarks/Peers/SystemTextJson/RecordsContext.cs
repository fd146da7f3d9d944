using System.Text.Json.Serialization;

namespace Benchmarks.Peers.SystemTextJson;

/// <summary>
/// System.Text.Json's source generator over plain classes, as one would write them who wants it fast: times stay numbers,
/// free-form parts are <see cref="System.Text.Json.JsonElement"/>, and all options are such that writing takes the fast path.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActivityPage))]
[JsonSerializable(typeof(AlertPage))]
internal sealed partial class RecordsContext : JsonSerializerContext;
