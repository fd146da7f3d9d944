using System;
using System.Globalization;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Controllers;
using DefenderForCloudApps.Emulator.Hosting;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>
/// The scan of a list (API reference, "Activities API", scan): long pages that go on by time and not by position. Each
/// brings the filters of the next one; the last instant of a page is held back, so that a record is listed once.
/// </summary>
internal sealed class ScanReader(RecordStore store, PageReader pages)
{
    internal const int LeastLimit = 500;
    internal const int MostLimit = 5_000;

    internal ReadOnlyMemory<byte> Read(RecordList list, ListRequest request)
    {
        if (request.Skip is > 0)
        {
            throw ApiException.BadRequest("skip cannot be used with isScan");
        }

        var limit = PageReader.Limit(request, LeastLimit, MostLimit, LeastLimit);
        var query = pages.Query(list, request) with { Take = limit + 1 };
        var counted = store.Count(query, PageReader.MostCounted);
        var rows = store.Select(query);
        if (rows.Count <= limit)
        {
            return PageReader.Write(rows, hasNext: false, counted, MostLimit, null);
        }

        // The next page starts at the instant that this one would break off in.
        var resume = Time(rows[limit]);
        var kept = limit;
        while (kept > 0 && Time(rows[kept - 1]) == resume)
        {
            kept--;
        }

        if (kept == 0)
        {
            throw ApiException.BadRequest($"More than {limit} records of the same instant: use a greater limit");
        }

        rows.RemoveRange(kept, rows.Count - kept);
        return PageReader.Write(rows, hasNext: true, counted, MostLimit, Next(request.Filters, query, resume));
    }

    private static long Time(StoredRow row) => Convert.ToInt64(row.SortValue, CultureInfo.InvariantCulture);

    /// <summary>The caller's own filters, and on top of them where to go on: nothing the caller asked for is dropped.</summary>
    private static JsonObject Next(JsonObject? filters, RecordQuery query, long resume)
    {
        var next = filters?.DeepClone().AsObject() ?? [];
        var field = query.Sort!.Name;
        var bound = next[field] as JsonObject ?? [];
        bound[query.Descending ? "lte" : "gte"] = resume;
        if (bound.Parent is null)
        {
            next[field] = bound;
        }

        return next;
    }
}
