using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Store;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>Turns what a caller wrote behind an operator into values that compare with a record's facets.</summary>
internal static class FilterOperand
{
    /// <summary>The values of a list operand; a scalar stands for a list of one. Null means "no value".</summary>
    internal static List<object?> List(FilterCondition condition)
    {
        var items = condition.Operand is JsonArray array ? array.AsEnumerable() : [condition.Operand];
        return [.. items.Select(item => IsNull(condition, item) ? null : Value(condition, item!))];
    }

    // The reference lists null among the values of two string fields: callers send it as a string, too.
    private static bool IsNull(FilterCondition condition, JsonNode? item) =>
        item is null || (condition.Field.Kind == FilterKind.String && RecordKey.Scalar(item) == "null");

    /// <summary>The strings of a list of strings, for the operators that compare parts of strings.</summary>
    internal static List<string> Strings(FilterCondition condition) =>
        [.. List(condition).Select(value => value as string ?? throw Invalid(condition, condition.Operand))];

    /// <summary>The one value of a comparison.</summary>
    internal static object Single(FilterCondition condition) =>
        condition.Operand is { } node and not JsonArray ? Value(condition, node) : throw Invalid(condition, condition.Operand);

    /// <summary>Milliseconds since 1970, or a number of days.</summary>
    internal static double Number(FilterCondition condition, JsonNode? node) =>
        RecordKey.Scalar(node) is { } text
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : throw Invalid(condition, node);

    /// <summary>The windows of a range; either end may be left out.</summary>
    internal static List<(double? Start, double? End)> Ranges(FilterCondition condition)
    {
        var items = condition.Operand is JsonArray array ? array.AsEnumerable() : [condition.Operand];
        return [.. items.Select(Range)];

        (double? Start, double? End) Range(JsonNode? item) =>
            item is JsonObject window && (window["start"] ?? window["end"]) is not null
                ? (End(window["start"]), End(window["end"]))
                : throw Invalid(condition, item);

        double? End(JsonNode? value) => value is null ? null : Number(condition, value);
    }

    /// <summary><c>isset</c> and <c>isnotset</c> take <c>true</c>; <c>false</c> asks for the opposite.</summary>
    internal static bool Flag(FilterCondition condition) =>
        Boolean(condition.Operand) ?? throw Invalid(condition, condition.Operand);

    private static object Value(FilterCondition condition, JsonNode node) =>
        condition.Field.Kind switch
        {
            FilterKind.Integer => (object?)Integer(node),
            FilterKind.Time => Number(condition, node),
            FilterKind.Boolean => Boolean(node) is { } flag ? (flag ? 1L : 0L) : null,
            FilterKind.Key when condition.Operator is FilterOperators.Eq or FilterOperators.Neq => Key(node),
            FilterKind.KeyOrId => Key(node) ?? RecordKey.Scalar(node),
            _ => RecordKey.Scalar(node),
        }
        ?? throw Invalid(condition, node);

    private static long? Integer(JsonNode node) =>
        long.TryParse(RecordKey.Scalar(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static bool? Boolean(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(node.GetValue<string>(), out var value) => value,
        _ => null,
    };

    private static string? Key(JsonNode node) => RecordKey.Read(node)?.Form();

    private static FilterValidationException Invalid(FilterCondition condition, JsonNode? value) =>
        new($"Invalid value {value?.ToJsonString() ?? "null"} for filter '{condition.Field.Name}'");
}
