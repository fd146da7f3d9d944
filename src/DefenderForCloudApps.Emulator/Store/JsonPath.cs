using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>
/// Reads values out of a record by a dotted path. An array on the way stands for each of its items, <c>*</c> for
/// each value of a map, a number for one item of a tuple.
/// </summary>
internal static class JsonPath
{
    internal static Func<JsonObject, IEnumerable<JsonNode?>> All(params string[] paths)
    {
        var split = paths.Select(static path => path.Split('.').Select(Segment.Read).ToArray()).ToArray();
        return record =>
        {
            var found = new List<JsonNode?>();
            foreach (var path in split)
            {
                Collect(record, path, 0, found);
            }

            return found;
        };
    }

    private static void Collect(JsonNode? node, Segment[] path, int depth, List<JsonNode?> found)
    {
        switch (node)
        {
            case null:
                return;
            case JsonArray items when depth < path.Length && path[depth].Index is { } index:
                Collect(index < items.Count ? items[index] : null, path, depth + 1, found);
                return;
            case JsonArray items:
                foreach (var item in items)
                {
                    Collect(item, path, depth, found);
                }

                return;
            case JsonObject map when depth < path.Length && path[depth].Name == "*":
                foreach (var (_, value) in map)
                {
                    Collect(value, path, depth + 1, found);
                }

                return;
            case JsonObject map when depth < path.Length:
                Collect(map[path[depth].Name], path, depth + 1, found);
                return;
            default:
                if (depth == path.Length)
                {
                    found.Add(node);
                }

                return;
        }
    }

    private readonly record struct Segment(string Name, int? Index)
    {
        internal static Segment Read(string text) => new(
            text, int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null);
    }
}
