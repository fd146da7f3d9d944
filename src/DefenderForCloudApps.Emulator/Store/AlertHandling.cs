using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Controllers;
using DefenderForCloudApps.Emulator.Filters;
using DefenderForCloudApps.Emulator.Hosting;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>What people do with alerts: read them and close them.</summary>
internal sealed class AlertHandling(RecordStore store, TimeProvider time)
{
    /// <summary>The most alerts that one request may close, seen in the code of tools.</summary>
    internal const int MostIds = 100;

    private const int Unread = 0;
    private const int Read = 1;
    private const int Archived = 2;

    /// <summary>Closes the alerts that the filters select, and says how many and which ids there are none for.</summary>
    internal JsonObject Close(AlertClosing closing, CloseRequest? request, string caller)
    {
        var conditions = FilterParser.Parse(RecordLists.Alerts, request?.Filters);
        if (request is null || conditions.Count == 0)
        {
            throw ApiException.BadRequest("filters must select the alerts to close");
        }

        CheckReason(closing, request.ReasonId);
        var ids = Ids(conditions);
        if (ids.Count > MostIds)
        {
            throw ApiException.BadRequest($"At most {MostIds} alerts can be closed at once");
        }

        var alerts = store.Select(new RecordQuery(RecordLists.Alerts, conditions, time.GetUtcNow()))
            .ConvertAll(static row => JsonNode.Parse(row.Document)!.AsObject());
        foreach (var alert in alerts)
        {
            Close(alert, closing, request, caller);
        }

        var missing = ids.Where(id => store.Find(RecordLists.Alerts, id) is null).Select(static id => (JsonNode)id);
        return new JsonObject { [closing.ResultName] = alerts.Count, ["alertsNotFound"] = new JsonArray([.. missing]) };
    }

    internal void Mark(string id, bool read)
    {
        var alert = store.Find(RecordLists.Alerts, id) ?? throw ApiException.NotFound();
        alert["statusValue"] = read ? Read : Unread;
        store.Update(RecordLists.Alerts, alert);
    }

    private void Close(JsonObject alert, AlertClosing closing, CloseRequest request, string caller)
    {
        var now = time.GetUtcNow();
        alert["statusValue"] = Archived;
        alert["resolutionStatusValue"] = closing.ResolutionStatus;
        alert["resolveTime"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        alert["handledByUser"] = caller;
        alert["comment"] = request.Comment;
        alert["closeReasonId"] = request.ReasonId;
        (alert["audits"] as JsonArray)?.Add((JsonNode)new JsonObject
        {
            ["action"] = closing.ResultName,
            ["timestamp"] = now.ToUnixTimeMilliseconds(),
            ["user"] = caller,
            ["comment"] = request.Comment,
        });
        store.Update(RecordLists.Alerts, alert);
    }

    private static void CheckReason(AlertClosing closing, int? reason)
    {
        if (reason is { } given && !closing.Reasons.Contains(given))
        {
            throw ApiException.BadRequest(closing.Reasons.Count == 0
                ? "reasonId is not supported here"
                : $"reasonId {given} is not one of {string.Join(", ", closing.Reasons)}");
        }
    }

    private static List<string> Ids(List<FilterCondition> conditions) =>
    [
        .. conditions.Where(static condition => condition is { Field.Name: "id", Operator: FilterOperators.Eq })
            .SelectMany(FilterOperand.List).OfType<string>().Distinct(StringComparer.Ordinal),
    ];
}
