using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Corpus.Oracle;

/// <summary>Values of an enumeration, as text that compares.</summary>
internal static class ValueText
{
    /// <summary>The text of a value; null for null.</summary>
    public static string? Of(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.String => Normalize(node.GetValue<string>()),
        _ => Normalize(node.ToJsonString()),
    };

    /// <summary>Numbers in one spelling; any other text as it is.</summary>
    public static string Normalize(string text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G29", CultureInfo.InvariantCulture)
            : text;
}
