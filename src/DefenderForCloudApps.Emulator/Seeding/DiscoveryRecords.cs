using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>What cloud discovery has found: reports, where their logs come from, and apps.</summary>
internal static class DiscoveryRecords
{
    private static readonly (int Id, string Name, string Category, string Domain, int Score, string? Tag)[] s_apps =
    [
        (11161, "Microsoft 365", "SAASDB_CATEGORY_PRODUCTIVITY", "office.example", 10, "Sanctioned"),
        (11114, "Salesforce", "SAASDB_CATEGORY_CRM", "salesforce.example", 10, "Sanctioned"),
        (11599, "Amazon Web Services", "SAASDB_CATEGORY_CLOUD_COMPUTING_PLATFORM", "aws.example", 10, "Sanctioned"),
        (10489, "Box", "SAASDB_CATEGORY_CLOUD_STORAGE", "box.example", 9, "Sanctioned"),
        (11770, "Google Workspace", "SAASDB_CATEGORY_PRODUCTIVITY", "workspace.example", 10, "Monitored"),
        (20001, "Litware Transfer", "SAASDB_CATEGORY_CLOUD_STORAGE", "litware-transfer.example", 3, "Unsanctioned"),
        (20002, "PasteBoard", "SAASDB_CATEGORY_CONTENT_SHARING", "pasteboard.example", 2, "Unsanctioned"),
        (20003, "FreeConvert PDF", "SAASDB_CATEGORY_CONTENT_MANAGEMENT", "freeconvert.example", 4, "Unsanctioned"),
        (20004, "ChatDraft AI", "SAASDB_CATEGORY_COLLABORATION", "chatdraft.example", 5, null),
        (20005, "Northwind Boards", "SAASDB_CATEGORY_PROJECT_MANAGEMENT", "boards.example", 8, null),
        (20006, "Fabrikam Mail", "SAASDB_CATEGORY_WEBMAIL", "mail.example", 6, "Monitored"),
        (20007, "CodeHarbor", "SAASDB_CATEGORY_CODE_HOSTING", "codeharbor.example", 9, null),
        (20008, "Adatum Meet", "SAASDB_CATEGORY_ONLINE_MEETINGS", "meet.example", 8, null),
        (20009, "TimeSquare", "SAASDB_CATEGORY_TIME_TRACKING", "timesquare.example", 7, null),
        (20010, "SupplyLink", "SAASDB_CATEGORY_SUPLLY_CHAIN_AND_LOGISTICS", "supplylink.example", 7, null),
    ];

    private static readonly string[] s_tags = ["Sanctioned", "Unsanctioned", "Monitored"];

    private static readonly string[] s_collectors = ["collector-seattle-1", "collector-london-1"];

    internal static IEnumerable<JsonObject> Apps(SeedRandom random) => s_apps.Select(app => new JsonObject
    {
        ["_id"] = app.Id.ToString(CultureInfo.InvariantCulture),
        ["appId"] = app.Id,
        ["name"] = app.Name,
        ["category"] = app.Category,
        ["score"] = app.Score,
        ["appTags"] = app.Tag is null ? new JsonArray() : new JsonArray(app.Tag),
        ["domains"] = new JsonArray(app.Domain),
        ["trafficTotalBytes"] = (long)random.Next(1_000_000, 2_000_000_000) * 9,
        ["usersCount"] = random.Next(3, People.Count),
        ["ipAddressesCount"] = random.Next(3, 600),
    });

    internal static IEnumerable<JsonObject> AppTags => s_tags.Select(static (name, i) => new JsonObject
    {
        ["_id"] = $"6c2d0000000000000000000{i + 1}",
        ["id"] = $"6c2d0000000000000000000{i + 1}",
        ["name"] = name,
        ["appsCount"] = s_apps.Count(app => app.Tag == name),
    });

    internal static IEnumerable<JsonObject> Reports(SeedRandom random, DateTimeOffset now)
    {
        yield return Report(random, now, "Global report", 3, null, null);
        yield return Report(random, now, "Seattle firewall", 1, null, 112);
        yield return Report(random, now, "London proxy", 1, 0, 120);
        yield return Report(random, now, "Endpoint users", 1, 1, 1);
    }

    internal static IEnumerable<JsonObject> DataSources(SeedRandom random) =>
        new[] { ("Seattle firewall", "PALO_ALTO_SYSLOG"), ("London proxy", "ZSCALER_SYSLOG") }.Select(source => new JsonObject
        {
            ["_id"] = random.ObjectId(),
            ["name"] = source.Item1,
            ["logType"] = source.Item2,
            ["receiverType"] = "syslog",
            ["logCollector"] = "collector-seattle-1",
        });

    internal static IEnumerable<JsonObject> LogCollectors(SeedRandom random, DateTimeOffset now) =>
        s_collectors.Select(name => new JsonObject
        {
            ["_id"] = random.ObjectId(),
            ["name"] = name,
            ["status"] = "Connected",
            ["lastDataReceived"] = now.AddMinutes(-7).ToUnixTimeMilliseconds(),
        });

    private static JsonObject Report(SeedRandom random, DateTimeOffset now, string name, int streamType, int? builtIn, int? logType)
    {
        var received = Iso(now.AddMinutes(-random.Next(5, 300)));
        var report = new JsonObject
        {
            ["_id"] = random.ObjectId(),
            ["displayName"] = name,
            ["comment"] = $"Logs of: {name}",
            ["streamType"] = streamType,
            ["protocol"] = logType is null ? null : "udp",
            ["receiverType"] = logType is null ? null : "syslog",
            ["anonymizeMachines"] = false,
            ["anonymizeUsers"] = false,
            ["isManual"] = false,
            ["globalAggregated"] = streamType == 3,
            ["created"] = Iso(now.AddDays(-420)),
            ["lastDataReceived"] = received,
            ["lastModified"] = received,
            ["lastAlertProcessingTime"] = now.AddMinutes(-40).ToUnixTimeMilliseconds(),
            ["logFilesHistoryCount"] = random.Next(100, 9_000),
            ["logFilesFailsCount"] = random.Next(5),
            ["snapshotData"] = null,
            ["supportedEntityTypes"] = new JsonArray(1, 2, 3),
            ["supportedTrafficTypes"] = new JsonArray(1, 2, 3),
            ["timeFrames"] = new JsonArray(7, 30, 90),
            ["timeFrames2"] = new JsonArray(7, 30, 90),
            ["validTimeFrames"] = new JsonArray(7, 30, 90),
            ["validTimeFrames2"] = new JsonArray(7, 30, 90),
            ["timeWithoutLogs"] = null,
            ["sourceStreams"] = new JsonArray(),
            ["userTags"] = new JsonArray(),
            ["currentServicesCollectionName"] = "services_1",
            ["readTimeFramesFromSecond"] = true,
        };

        // Codes are never null in the description: a report without one lacks the member.
        if (builtIn is not null)
        {
            report["builtInStreamType"] = builtIn;
        }

        if (logType is not null)
        {
            report["logType"] = logType;
        }

        return report;
    }

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
