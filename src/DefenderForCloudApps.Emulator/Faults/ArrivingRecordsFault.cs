using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>
/// New records arrive before each page is read, at the newest end: what stood at a position has moved on when the next
/// page is asked for. They stay in the tenant.
/// </summary>
public sealed record ArrivingRecordsFault : Fault
{
    internal static readonly FaultKind Kind = new(
        "arriving",
        "New activities, alerts or files arrive before each page",
        "records=3",
        FaultPath.Api,
        static parameters => new ArrivingRecordsFault { Records = parameters.Number("records", 1) ?? 3 });

    /// <summary>How many arrive before each page.</summary>
    public int Records { get; init; } = 3;

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override IEnumerable<(string Name, string Value)> Parameters =>
        [("records", Records.ToString(CultureInfo.InvariantCulture))];

    internal override bool Meets(HttpContext context) => ListedRecords.Of(context.Request) is not null;

    internal override async Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var listed = ListedRecords.Of(context.Request)!;
        var store = context.RequestServices.GetRequiredService<RecordStore>();
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var newest = store.Select(new RecordQuery(listed.List, [], now, listed.List.SortFields[0], Take: 1)).Single();
        for (var i = 0; i < Records; i++)
        {
            var record = JsonNode.Parse(newest.Document)!.AsObject();
            record["_id"] = RecordIds.New();
            record[listed.TimeMember] = now.ToUnixTimeMilliseconds();
            store.Insert(listed.List, record);
        }

        await next(context);
    }
}
