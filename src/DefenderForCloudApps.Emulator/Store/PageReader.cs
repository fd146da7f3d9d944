using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Controllers;
using DefenderForCloudApps.Emulator.Filters;
using DefenderForCloudApps.Emulator.Hosting;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>Answers a list request with a page.</summary>
internal sealed class PageReader(RecordStore store, TimeProvider time)
{
    /// <summary>The most records of a page, and how many there are when the caller does not say (API reference).</summary>
    internal const int PageLimit = 100;

    /// <summary>As far as the service counts: beyond it, <c>total</c> stands still and <c>moreThanTotal</c> is true.</summary>
    internal const int MostCounted = 10_000;

    internal ReadOnlyMemory<byte> Read(RecordList list, ListRequest? request)
    {
        request ??= new ListRequest();
        var limit = Limit(request, 1, PageLimit, PageLimit);
        var query = Query(list, request) with { Skip = Skip(request), Take = limit + 1 };
        var rows = store.Select(query);
        var hasNext = rows.Count > limit;
        if (hasNext)
        {
            rows.RemoveAt(limit);
        }

        return Write(rows, hasNext, store.Count(query, MostCounted), PageLimit, null);
    }

    internal RecordQuery Query(RecordList list, ListRequest request) => new(
        list,
        FilterParser.Parse(list, request.Filters),
        time.GetUtcNow(),
        Sort(list, request.SortField),
        Descending(list, request.SortDirection));

    internal static int Limit(ListRequest request, int least, int most, int standard) => request.Limit switch
    {
        null => standard,
        < 1 => throw ApiException.BadRequest("limit must be a positive number"),
        var limit => (int)Math.Clamp(limit.Value, least, most),
    };

    internal static ReadOnlyMemory<byte> Write(
        List<StoredRow> rows, bool hasNext, long counted, int max, JsonObject? nextQueryFilters)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray("data");
        foreach (var row in rows)
        {
            json.WriteRawValue(row.Document, skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteBoolean("hasNext", hasNext);
        json.WriteNumber("max", max);
        json.WriteNumber("total", Math.Min(counted, MostCounted));
        json.WriteBoolean("moreThanTotal", counted > MostCounted);
        if (nextQueryFilters is not null)
        {
            json.WritePropertyName("nextQueryFilters");
            nextQueryFilters.WriteTo(json);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static long Skip(ListRequest request) => request.Skip switch
    {
        null => 0,
        < 0 => throw ApiException.BadRequest("skip must not be negative"),
        var skip => skip.Value,
    };

    private static SortField? Sort(RecordList list, string? name) =>
        name is null
            ? list.SortFields.Count > 0 ? list.SortFields[0] : null
            : list.Sort(name) ?? throw ApiException.BadRequest($"sortField '{name}' is not supported for {list.Name}");

    private static bool Descending(RecordList list, string? direction) => direction switch
    {
        null => list.DescendingByDefault,
        "asc" => false,
        "desc" => true,
        _ => throw ApiException.BadRequest($"sortDirection '{direction}' is neither asc nor desc"),
    };
}
