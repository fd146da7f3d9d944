using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Store;
using static DefenderForCloudApps.Emulator.Filters.FieldSet;
using static DefenderForCloudApps.Emulator.Filters.FilterKind;
using static DefenderForCloudApps.Emulator.Filters.FilterOperators;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>What activities can be filtered by (API reference, "Activities API", table of filters).</summary>
internal static class ActivityFields
{
    /// <summary>The object type of a file among an activity's objects.</summary>
    internal const int FileObject = 1;

    internal static readonly IReadOnlyList<FilterField> All =
    [
        new("service", Integer, Equality, "appId"),
        new("instance", Integer, Equality, "mainInfo.eventObjects.instanceId"),
        new("user.orgUnit", String, Equality | Presence, "user.orgUnit"),
        new("actionType", String, Contains | Equality | Presence, "eventTypeValue", "mainInfo.rawOperationName"),
        new("activity.eventActionType", String, Equality, "eventTypeName"),
        new("activity.id", String, Eq, "_id"),
        new("activity.impersonated", Boolean, Eq, "impersonated"),
        new("activity.type", Boolean, Eq, "adminEvent"),
        new("activity.takenAction", String, Equality, "takenAction"),
        new("device.type", String, Equality, "userAgent.deviceType"),
        new("device.tags", String, Equality, "device.tags"),
        new("userAgent.userAgent", String, Contains | NContains, "device.userAgent"),
        new("userAgent.tags", String, Equality, "userAgent.tags"),
        new("location.country", String, Equality | Presence, "location.countryCode"),
        new("location.organizations", String, Equality | Presence | Contains, "location.organizationSearchable"),
        new("ip.address", String, Equality | StartsWith | DoesNotStartWith | Presence, "device.clientIP"),
        new("fileSelector", KeyOrId, Equality, Files),
        new("office365url", String, StartsWith | Eq | EndsWith, "mainInfo.eventObjects.url"),
        new("fileId", String, Eq, static activity => Files(activity).Select(static file => file?["id"])),
        new("ip.category", Integer, Equality, "location.category"),
        new("ip.tags", String, Equality, "location.ipTags"),
        new("text", String, Eq | StartsWithSingle | Text,
            "description", "user.userName", "resolvedActor.name", "appName", "device.clientIP",
            "location.countryCode", "location.city", "mainInfo.eventObjects.name", "mainInfo.prettyOperationName"),
        new("date", Time, Window | Days, "timestamp") { Column = "sort_date" },
        new("policy", String, Equality | Presence, "policyIds"),
        new("source", String, Equality, Sources),
        new("activity.alertId", String, Eq, "alertIds"),
        new("activityObject", String, Equality, "mainInfo.eventObjects.id"),
        new("created", Time, Window | Gt | Lt | Eq, "created") { Column = "sort_created" },
        new("entity", Key, Equality | Presence | StartsWith, "entityData.*.id"),
        new("user.username", String, Equality | Presence | StartsWith, "user.userName"),
        new("user.tags", String, Equality | Presence | StartsWith, "user.userTags"),
        new("user.domain", String, Equality | Presence, Domain),
    ];

    private static IEnumerable<JsonNode?> Files(JsonObject activity) =>
        from item in activity["mainInfo"]?["eventObjects"] as JsonArray ?? []
        where RecordKey.Scalar(item?["objType"]) == FileObject.ToString(CultureInfo.InvariantCulture)
        select (JsonNode)new JsonObject
        {
            ["id"] = item["id"]?.DeepClone(),
            ["inst"] = item["instanceId"]?.DeepClone(),
            ["saas"] = item["saasId"]?.DeepClone(),
        };

    private static IEnumerable<JsonNode?> Sources(JsonObject activity)
    {
        yield return $"t:{RecordKey.Scalar(activity["source"])}";
        if (RecordKey.Scalar(activity["streamId"]) is { } stream)
        {
            yield return $"s:{stream}";
        }
    }

    private static IEnumerable<JsonNode?> Domain(JsonObject activity) =>
        RecordKey.Scalar(activity["user"]?["userName"])?.Split('@') is [_, var domain] ? [domain] : [];
}
