using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Corpus.Examples;

/// <summary>
/// Where two JSON texts mean different things: numbers by value, members in any order, times of RFC 3339 with any number
/// of zeros behind the seconds.
/// </summary>
internal static class JsonDifference
{
    /// <summary>The first difference, as a path and both values; null when there is none.</summary>
    public static string? Find(JsonElement before, JsonElement after, string path = "$")
    {
        if (before.ValueKind != after.ValueKind)
        {
            return Describe(before, after, path);
        }

        switch (before.ValueKind)
        {
            case JsonValueKind.Object:
                return FindInObjects(before, after, path);
            case JsonValueKind.Array:
                var left = before.EnumerateArray().ToList();
                var right = after.EnumerateArray().ToList();
                return left.Count != right.Count
                    ? $"{path}: {left.Count} items became {right.Count}"
                    : left.Select((item, index) => Find(item, right[index], $"{path}[{index}]")).FirstOrDefault(static found => found is not null);
            case JsonValueKind.String when SameTime(before.GetString()!, after.GetString()!):
                return null;
            default:
                return JsonElement.DeepEquals(before, after) ? null : Describe(before, after, path);
        }
    }

    private static string? FindInObjects(JsonElement before, JsonElement after, string path)
    {
        foreach (var member in before.EnumerateObject())
        {
            if (!after.TryGetProperty(member.Name, out var other))
            {
                return $"{path}.{member.Name}: {Short(member.Value)} is gone";
            }

            if (Find(member.Value, other, $"{path}.{member.Name}") is { } found)
            {
                return found;
            }
        }

        var added = after.EnumerateObject().FirstOrDefault(member => !before.TryGetProperty(member.Name, out _));
        return added.Value.ValueKind == JsonValueKind.Undefined ? null : $"{path}.{added.Name}: {Short(added.Value)} was added";
    }

    private static bool SameTime(string before, string after) => before != after
        && before.Contains(':', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var left)
        && DateTimeOffset.TryParse(after, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var right)
        && left.EqualsExact(right);

    private static string Describe(JsonElement before, JsonElement after, string path) => $"{path}: {Short(before)} became {Short(after)}";

    private static string Short(JsonElement value)
    {
        var text = value.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
    }
}
