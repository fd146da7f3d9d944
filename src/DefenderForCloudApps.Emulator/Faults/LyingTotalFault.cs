using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>A page's <c>total</c> is not how many there are. The service calls it approximate; here it is plain wrong.</summary>
public sealed record LyingTotalFault : Fault
{
    internal static readonly FaultKind Kind = new(
        "total",
        "total of a page says another number",
        "is=0",
        FaultPath.Api,
        static parameters => new LyingTotalFault { Total = parameters.Number("is", 0) ?? 0 });

    /// <summary>What pages say there is in total.</summary>
    public int Total { get; init; }

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override IEnumerable<(string Name, string Value)> Parameters =>
        [("is", Total.ToString(CultureInfo.InvariantCulture))];

    internal override bool Meets(HttpContext context) => ListedRecords.Of(context.Request) is not null;

    internal override async Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var body = await CapturedBody.OfAsync(context, next);
        if (context.Response.StatusCode == StatusCodes.Status200OK && JsonNode.Parse(body.Span) is JsonObject page)
        {
            page["total"] = Total;
            body = JsonSerializer.SerializeToUtf8Bytes(page, StoredRecord.Json);
            context.Response.ContentLength = body.Length;
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
