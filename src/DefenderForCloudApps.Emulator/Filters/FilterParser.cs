using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Store;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>Reads <c>{"field": {"operator": value}}</c> against the fields of a list.</summary>
internal static class FilterParser
{
    /// <exception cref="FilterValidationException">
    /// A field the list does not have, an operator the field does not take, or no operator at all.
    /// </exception>
    internal static List<FilterCondition> Parse(RecordList list, JsonObject? filters)
    {
        var conditions = new List<FilterCondition>();
        foreach (var (name, operators) in filters ?? [])
        {
            var field = list.Field(name) ?? throw new FilterValidationException(
                $"No filter name '{name}' found in metadata {list.Name}");
            if (operators is not JsonObject { Count: > 0 } map)
            {
                throw new FilterValidationException($"Filter '{name}' needs an object of operators");
            }

            conditions.AddRange(map.Select(pair => Condition(field, pair.Key, pair.Value)));
        }

        return conditions;
    }

    private static FilterCondition Condition(FilterField field, string name, JsonNode? operand)
    {
        if (!FilterOperatorNames.TryParse(name, out var known))
        {
            throw new FilterValidationException($"No operator '{name}' found for filter '{field.Name}'");
        }

        return field.Operators.HasFlag(known)
            ? new FilterCondition(field, known, operand)
            : throw new FilterValidationException($"Operator '{name}' is not supported for filter '{field.Name}'");
    }
}
