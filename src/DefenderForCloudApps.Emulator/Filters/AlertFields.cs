using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Store;
using static DefenderForCloudApps.Emulator.Filters.FieldSet;
using static DefenderForCloudApps.Emulator.Filters.FilterKind;
using static DefenderForCloudApps.Emulator.Filters.FilterOperators;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>What alerts can be filtered by (API reference, "Alerts API", table of filters).</summary>
internal static class AlertFields
{
    internal static readonly IReadOnlyList<FilterField> All =
    [
        new("entity.entity", Key, Equality, static alert => Entities(alert, "account", "user", "oauth")),
        new("entity.ip", String, Equality, static alert => Ids(alert, "ip")),
        new("entity.service", Integer, Equality, static alert => Ids(alert, "service")),
        new("entity.instance", Integer, Equality, "entities.inst"),
        new("entity.policy", String, Equality, static alert => Ids(alert, "policyRule")),
        new("entity.file", String, Equality, static alert => Ids(alert, "file")),
        new("alertOpen", Boolean, Eq, static alert => [RecordKey.Scalar(alert["resolutionStatusValue"]) == "0"]),
        new("severity", Integer, Equality, "severityValue"),
        new("resolutionStatus", Integer, Equality, "resolutionStatusValue"),
        new("read", Boolean, Eq, static alert => [RecordKey.Scalar(alert["statusValue"]) != "0"]),
        new("date", Time, Window | Days, "timestamp") { Column = "sort_date" },
        new("resolutionDate", Time, Window, "resolveTime"),
        new("risk", Integer, Equality, "stories"),
        new("alertType", Integer, Equality, "idValue"),
        // The reference's table writes ID, its examples id.
        new("id", String, Equality, "_id") { Alias = "ID" },
        new("source", String, Eq, static alert =>
            [alert["isSystemAlert"]?.GetValue<bool>() == true ? "built-in" : "policy"]),
    ];

    private static IEnumerable<JsonNode?> Entities(JsonObject alert, params string[] types) =>
        (alert["entities"] as JsonArray ?? []).Where(entity => types.Contains(RecordKey.Scalar(entity?["type"]), System.StringComparer.Ordinal));

    private static IEnumerable<JsonNode?> Ids(JsonObject alert, string type) =>
        Entities(alert, type).Select(static entity => entity?["id"]);
}
