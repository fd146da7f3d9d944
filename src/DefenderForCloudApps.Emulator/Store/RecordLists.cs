using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Filters;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>All kinds of records that the tenant has.</summary>
internal static class RecordLists
{
    internal static readonly RecordList Activities = new(
        "activities",
        [SortField.Time("date", "timestamp"), SortField.Time("created", "created")],
        ActivityFields.All);

    internal static readonly RecordList Alerts = new(
        "alerts",
        [SortField.Time("date", "timestamp"), SortField.Number("severity", "severityValue")],
        AlertFields.All);

    internal static readonly RecordList Entities = new(
        "entities",
        [SortField.Time("date", "lastSeen"), SortField.Number("severity", "threatScore")],
        EntityFields.All)
    {
        Key = Accounts.StoreKey,
    };

    /// <summary>The reference names no field to sort files by: the order is always by last change.</summary>
    internal static readonly RecordList Files = new(
        "files",
        [SortField.Time("modifiedDate", "modifiedDate")],
        FileFields.All)
    {
        Default = FileFields.WithoutDeleted,
    };

    internal static readonly RecordList IpRanges = new(
        "subnet",
        [
            SortField.Text("name", static range => RecordKey.Scalar(range["name"])),
            SortField.Number("category", "category"),
            SortField.Text("tags", static range => RecordKey.Scalar((range["tags"] as JsonArray)?.FirstOrDefault()?["name"])),
        ],
        IpRangeFields.All)
    {
        DescendingByDefault = false,
    };

    /// <summary>Activities older than 30 days.</summary>
    internal static readonly RecordList ArchivedActivities = new(
        "archived_activities", Activities.SortFields, ActivityFields.All);

    internal static readonly RecordList Governance = new(
        "governance",
        [SortField.Time("timestamp", "timestamp")],
        [
            new("type", FilterKind.String, FieldSet.Equality, "type"),
            new("status", FilterKind.String, FieldSet.Equality, "status"),
            new("timestamp", FilterKind.Time, FieldSet.Window | FieldSet.Days, "timestamp") { Column = "sort_timestamp" },
        ]);

    internal static readonly RecordList Policies = new(
        "policies",
        [SortField.Text("name", static policy => RecordKey.Scalar(policy["name"]))],
        [
            new("type", FilterKind.String, FieldSet.Equality, "policyType"),
            new("severity", FilterKind.Integer, FieldSet.Equality, "severity"),
            new("enabled", FilterKind.Boolean, FilterOperators.Eq, "enabled"),
        ])
    {
        DescendingByDefault = false,
    };

    internal static readonly RecordList DiscoveredApps = new(
        "discovered_apps",
        [SortField.Number("trafficTotalBytes", "trafficTotalBytes"), SortField.Number("score", "score")],
        [
            new("appId", FilterKind.Integer, FieldSet.Equality, "appId"),
            new("score", FilterKind.Integer, FieldSet.Equality, "score"),
            new("category", FilterKind.String, FieldSet.Equality, "category"),
            new("tag", FilterKind.String, FieldSet.Equality, "appTags"),
        ])
    {
        Key = static app => RecordKey.Scalar(app["appId"])!,
    };

    internal static readonly RecordList ContinuousReports = Plain("streams");
    internal static readonly RecordList AppTags = Plain("app_tags");
    internal static readonly RecordList UserGroups = Plain("user_tags");
    internal static readonly RecordList IpTags = Plain("tags");
    internal static readonly RecordList DataSources = Plain("data_sources");
    internal static readonly RecordList LogCollectors = Plain("log_collectors");

    internal static readonly IReadOnlyList<RecordList> All =
    [
        Activities, ArchivedActivities, Alerts, Entities, Files, IpRanges, Governance, Policies, DiscoveredApps,
        ContinuousReports, AppTags, UserGroups, IpTags, DataSources, LogCollectors,
    ];

    /// <summary>A short list in the order its records were put in, which nothing filters.</summary>
    private static RecordList Plain(string name) => new(name, [], []) { DescendingByDefault = false };
}
