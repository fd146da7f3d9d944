using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Controllers;

/// <summary>What a list is asked for. The filters stay JSON: their fields and operators are the list's to check.</summary>
public sealed record ListRequest
{
    /// <summary><c>{"field": {"operator": value}}</c>, joined by AND.</summary>
    public JsonObject? Filters { get; init; }

    /// <summary><c>asc</c> or <c>desc</c>.</summary>
    public string? SortDirection { get; init; }

    /// <summary>The field to sort by.</summary>
    public string? SortField { get; init; }

    /// <summary>How many records to leave out at the start.</summary>
    public long? Skip { get; init; }

    /// <summary>How many records to answer at most: 100, in a scan 5,000.</summary>
    public long? Limit { get; init; }

    /// <summary>Whether activities are scanned: longer pages, each with the filters of the next.</summary>
    public bool? IsScan { get; init; }

    /// <summary>The continuous report that discovered apps are asked of.</summary>
    public string? StreamId { get; init; }

    /// <summary>The days that discovered apps are asked for: 7, 30 or 90.</summary>
    public int? Timeframe { get; init; }
}
