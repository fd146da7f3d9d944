using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Controllers;
using DefenderForCloudApps.Emulator.Filters;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>
/// The records on both sides of a page's end get one time, to the millisecond, before the page is read: who goes on by
/// time loses or repeats some. They keep that time.
/// </summary>
public sealed record TiesFault : Fault
{
    internal static readonly FaultKind Kind = new(
        "ties",
        "Records on both sides of a page's end are of one millisecond",
        "records=6",
        FaultPath.Api,
        static parameters => new TiesFault { Records = parameters.Number("records", 2) ?? 6 });

    /// <summary>How many records are of one millisecond, half of them on each side.</summary>
    public int Records { get; init; } = 6;

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override IEnumerable<(string Name, string Value)> Parameters =>
        [("records", Records.ToString(CultureInfo.InvariantCulture))];

    internal override bool Meets(HttpContext context) => ListedRecords.Of(context.Request) is not null;

    internal override async Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        if (await ListedRecords.RequestOfAsync(context) is { } request)
        {
            Tie(context.RequestServices, ListedRecords.Of(context.Request)!, request);
        }

        await next(context);
    }

    private void Tie(IServiceProvider services, ListedRecords listed, ListRequest request)
    {
        var store = services.GetRequiredService<RecordStore>();
        var end = End(request) - (Records / 2);
        var rows = end < 0 ? [] : store.Select(Query(services, listed, request) with { Skip = end, Take = Records });
        if (rows.Count == 0)
        {
            return;
        }

        var records = rows.Select(static row => JsonNode.Parse(row.Document)!.AsObject()).ToList();
        var time = records[rows.Count / 2][listed.TimeMember];
        foreach (var record in records)
        {
            record[listed.TimeMember] = time?.DeepClone();
            store.Update(listed.List, record);
        }
    }

    /// <summary>Where the page that is asked for ends, counted from the start of the list.</summary>
    private static long End(ListRequest request) => request.IsScan == true
        ? PageReader.Limit(request, ScanReader.LeastLimit, ScanReader.MostLimit, ScanReader.LeastLimit)
        : (request.Skip ?? 0) + PageReader.Limit(request, 1, PageReader.PageLimit, PageReader.PageLimit);

    private static RecordQuery Query(IServiceProvider services, ListedRecords listed, ListRequest request) =>
        services.GetRequiredService<PageReader>().Query(listed.List, request);
}
