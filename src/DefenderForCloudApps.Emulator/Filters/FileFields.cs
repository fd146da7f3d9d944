using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Store;
using static DefenderForCloudApps.Emulator.Filters.FieldSet;
using static DefenderForCloudApps.Emulator.Filters.FilterKind;
using static DefenderForCloudApps.Emulator.Filters.FilterOperators;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>What files can be filtered by (API reference, "Files API", table of filters).</summary>
internal static class FileFields
{
    internal static readonly IReadOnlyList<FilterField> All =
    [
        new("service", Integer, Equality, "saasId"),
        new("instance", Integer, Equality, "instId"),
        new("fileType", Integer, Equality, "fileType.0"),
        // True asks for deleted files too, false leaves them out: every file may be had when they are allowed.
        new("allowDeleted", Boolean, Eq, static file => IsDeleted(file) ? [true] : [true, false]),
        new("policy", String, CabinetMatchedRulesEquals | Neq | Presence, "cabinetMatchedRuleVersions"),
        new("filename", String, Eq, "name"),
        new("modifiedDate", Time, Window | Days, "modifiedDate") { Column = "sort_modifiedDate" },
        new("createdDate", Time, Window, "createdDate"),
        new("collaborators.entity", Key, Equality, "collaborators"),
        new("collaborators.domains", String, Equality, "domains"),
        new("collaborators.groups", String, Equality, "groupIds"),
        new("collaborators.withDomain", String, Equality | Deq, "domains"),
        new("owner.entity", Key, Equality, static file => [Owner(file)]),
        new("owner.orgUnit", String, Equality, "ownerOrgUnit"),
        new("sharing", Integer, Equality, "fileAccessLevel.0"),
        new("fileId", String, Equality, "_id", "id"),
        new("fileLabels", String, Equality | Presence, "fTags"),
        new("fileScanLabels", String, Equality | Presence, "scanLabels"),
        new("extension", String, Equality, "fileExtension"),
        new("mimeType", String, Equality, "mimeType"),
        new("trashed", Boolean, Eq, static file => [Status(file) == "TRASHED"]),
        new("parentFolder", KeyOrId, Equality, "parentId", "parentIds"),
        new("folder", Boolean, Eq, "isFolder"),
        new("quarantined", Boolean, Eq, static file => [Status(file) == "QUARANTINED"]),
        new("snapshotLastModifiedDate", Time, Window, "snapshotLastModifiedDate"),
    ];

    /// <summary>Deleted files are left out unless the caller says otherwise, or asks for trashed ones.</summary>
    internal static readonly (FilterCondition Condition, IReadOnlyList<string> UnlessFilteredBy) WithoutDeleted = (
        new FilterCondition(All.Single(static field => field.Name == "allowDeleted"), Eq, false),
        ["allowDeleted", "trashed"]);

    private static bool IsDeleted(JsonObject file) => Status(file) == "DELETED";

    private static string? Status(JsonObject file) => RecordKey.Scalar((file["fileStatus"] as JsonArray)?[1]);

    private static JsonObject Owner(JsonObject file) => new()
    {
        ["id"] = file["ownerAddress"]?.DeepClone(),
        ["inst"] = file["instId"]?.DeepClone(),
        ["saas"] = file["saasId"]?.DeepClone(),
    };
}
