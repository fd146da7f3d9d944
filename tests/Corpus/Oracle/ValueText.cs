using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Corpus.Oracle;

/// <summary>Values of an enumeration, as text that compares.</summary>
internal static class ValueText
{
    /// <summary>The text of a value; null for null.</summary>
    public static string? Of(JsonNode? value) => Kind(value) switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value!.GetValue<string>(),
        JsonValueKind.Number => OfNumber(value!.ToJsonString()),
        _ => value!.ToJsonString(),
    };

    /// <summary>Numbers in one spelling; any other text as it is.</summary>
    public static string OfNumber(string text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G29", CultureInfo.InvariantCulture)
            : text;

    /// <summary>The types that a value is of, the closest first.</summary>
    public static string[] TypesOf(JsonNode? value) => Kind(value) switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => ["string"],
        JsonValueKind.True or JsonValueKind.False => ["boolean"],
        JsonValueKind.Number when OfNumber(value!.ToJsonString()).Contains('.', StringComparison.Ordinal) => ["number"],
        JsonValueKind.Number => ["integer", "number"],
        JsonValueKind.Array => ["array"],
        _ => ["object"],
    };

    private static JsonValueKind Kind(JsonNode? value)
        => value is null || value.IsJsonNullSentinel() ? JsonValueKind.Null : value.GetValueKind();
}
