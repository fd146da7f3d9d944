using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Store;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>Writes a file in the shape that the service answers: codes as pairs of number and name.</summary>
internal static class FileRecord
{
    private static readonly string[] s_levels = ["PRIVATE", "INTERNAL", "EXTERNAL", "PUBLIC", "PUBLIC_INTERNET"];
    private static readonly string[] s_statuses = ["EXISTS", "TRASHED", "DELETED", "QUARANTINED"];

    internal static JsonObject Create(FileDraft file, SeedRandom random, DateTimeOffset now)
    {
        var modified = now.AddMinutes(-random.Next(10, 60 * 24 * 200));
        var (code, kind, mimeType) = Kind(file);
        return new JsonObject
        {
            ["_id"] = file.ObjectId,
            ["id"] = file.Id,
            ["_tid"] = TenantNumbers.TenantId,
            ["saasId"] = file.Service.Id,
            ["appId"] = file.Service.Id,
            ["instId"] = 0,
            ["appName"] = file.Service.Name,
            ["name"] = file.Name,
            ["isFolder"] = file.IsFolder,
            ["fileSize"] = file.IsFolder ? null : random.Next(900, 40_000_000),
            ["createdDate"] = modified.AddMinutes(-random.Next(1, 60 * 24 * 300)).ToUnixTimeMilliseconds(),
            ["modifiedDate"] = modified.ToUnixTimeMilliseconds(),
            ["snapshotLastModifiedDate"] = modified.AddMinutes(3).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["fileType"] = new JsonArray(code, kind),
            ["fileAccessLevel"] = new JsonArray(file.AccessLevel, s_levels[file.AccessLevel]),
            ["fileStatus"] = new JsonArray(Array.IndexOf(s_statuses, file.Status), file.Status),
            ["ownerAddress"] = file.Owner.UserName,
            ["ownerName"] = file.Owner.Name,
            ["ownerExternal"] = false,
            ["ownerOrgUnit"] = file.Owner.OrgUnit,
            ["collaborators"] = Collaborators(file),
            ["groupIds"] = new JsonArray(),
            ["domains"] = new JsonArray([.. file.SharedWith.Select(static mail => (JsonNode)mail.Split('@')[1])]),
            ["emails"] = new JsonArray([.. file.SharedWith.Select(static mail => (JsonNode)mail)]),
            ["parentId"] = file.ParentId,
            ["filePath"] = file.Path,
            ["alternateLink"] = file.Url,
            ["mimeType"] = mimeType,
            ["fileExtension"] = file.IsFolder ? null : file.Extension,
            ["cabinetMatchedRuleVersions"] = file.PolicyId is null ? new JsonArray() : new JsonArray(file.PolicyId),
            ["dlpScanResults"] = new JsonArray(),
            ["scanLabels"] = new JsonArray(),
            ["fTags"] = file.ParentId is not null ? new JsonArray("Confidential") : new JsonArray(),
            ["actions"] = new JsonArray(
                new JsonObject { ["task_name"] = "QuarantineTask", ["display_title"] = "Put in user quarantine", ["type"] = "file" },
                new JsonObject { ["task_name"] = "RemoveEveryoneCollaboratorTask", ["display_title"] = "Remove public access", ["type"] = "file" }),
        };
    }

    private static JsonArray Collaborators(FileDraft file) => new([.. file.SharedWith.Select(mail => new JsonObject
    {
        ["id"] = mail,
        ["name"] = mail,
        ["saas"] = file.Service.Id,
        ["inst"] = 0,
        ["accessLevel"] = 2,
        ["type"] = 2,
    })]);

    private static (int Code, string Name, string? MimeType) Kind(FileDraft file) => file.IsFolder
        ? (6, "FOLDER", null)
        : file.Extension switch
        {
            "docx" => (1, "DOCUMENT", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "pdf" => (1, "DOCUMENT", "application/pdf"),
            "xlsx" => (2, "SPREADSHEET", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "csv" => (2, "SPREADSHEET", "text/csv"),
            "pptx" => (3, "PRESENTATION", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            "txt" => (4, "TEXT", "text/plain"),
            "png" => (5, "IMAGE", "image/png"),
            "jpg" => (5, "IMAGE", "image/jpeg"),
            _ => (0, "OTHER", "application/zip"),
        };
}
