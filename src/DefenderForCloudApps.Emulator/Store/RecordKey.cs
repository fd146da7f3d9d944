using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>
/// The key of an account, file or other entity as filters and records write it:
/// <c>{"id": …, "inst": …, "saas": …}</c>, where the instance and the service may be left out.
/// </summary>
internal readonly record struct RecordKey(string Id, string? Instance, string? Service)
{
    /// <summary>
    /// Reads a key; null when <paramref name="node"/> is no key. Ids and numbers arrive as strings and as numbers.
    /// </summary>
    internal static RecordKey? Read(JsonNode? node) =>
        node is JsonObject map && Scalar(map["id"]) is { } id
            ? new RecordKey(id, Scalar(map["inst"]), Scalar(map["saas"]))
            : null;

    /// <summary>
    /// Every form in which a filter may name the entity: by id, by id and instance, and with the service.
    /// </summary>
    internal IEnumerable<string> Forms()
    {
        yield return Id;
        if (Instance is not null)
        {
            yield return $"{Id}|{Instance}";
            if (Service is not null)
            {
                yield return $"{Id}|{Instance}|{Service}";
            }
        }
    }

    /// <summary>The one form for what this key says.</summary>
    internal string Form() =>
        Instance is null ? Id : Service is null ? $"{Id}|{Instance}" : $"{Id}|{Instance}|{Service}";

    internal static string? Scalar(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => Digits(node.AsValue()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    internal static long? Milliseconds(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number when node.AsValue().TryGetValue<long>(out var whole) => whole,
        JsonValueKind.Number => (long)double.Parse(Digits(node.AsValue()), CultureInfo.InvariantCulture),
        JsonValueKind.String when System.DateTimeOffset.TryParse(
            node.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) =>
            time.ToUnixTimeMilliseconds(),
        _ => null,
    };

    // To ask for the number first is many times as fast as to write JSON, which is what ToString does.
    private static string Digits(JsonValue value) =>
        value.TryGetValue<int>(out var small) ? small.ToString(CultureInfo.InvariantCulture)
        : value.TryGetValue<long>(out var large) ? large.ToString(CultureInfo.InvariantCulture)
        : value.ToString();
}
