using System;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>A field that a list can be sorted by, kept in an indexed column of its own.</summary>
internal sealed record SortField(string Name, Func<JsonObject, object?> Value)
{
    internal string Column => $"sort_{Name}";

    internal static SortField Time(string name, string path) =>
        new(name, record => RecordKey.Milliseconds(record[path]));

    internal static SortField Number(string name, string path) =>
        new(name, record => RecordKey.Milliseconds(record[path]) ?? 0);

    internal static SortField Text(string name, Func<JsonObject, string?> value) => new(name, value);
}
