using System;
using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>
/// Says a filter in SQL over the facets of a table. A record's field has a set of values; an operator holds when one
/// of them does what it asks, its negation when none does.
/// </summary>
internal sealed class SqlFilter(DateTimeOffset now)
{
    private readonly List<object> _parameters = [];

    /// <summary>The values to bind, named <c>@f0</c>, <c>@f1</c> and so on.</summary>
    internal IReadOnlyList<object> Parameters => _parameters;

    internal string Where(IReadOnlyList<FilterCondition> conditions) =>
        conditions.Count == 0 ? "1" : string.Join(" AND ", conditions.Select(Sql));

    private string Sql(FilterCondition condition) => condition.Operator switch
    {
        FilterOperators.Eq or FilterOperators.CabinetMatchedRulesEquals => OneOf(condition),
        FilterOperators.Neq => $"NOT {OneOf(condition)}",
        FilterOperators.Deq => Any(condition, $"value NOT IN ({Bind(FilterOperand.List(condition))})"),
        FilterOperators.IsSet => IsSet(condition, FilterOperand.Flag(condition)),
        FilterOperators.IsNotSet => IsSet(condition, !FilterOperand.Flag(condition)),
        FilterOperators.Contains => AnyOfStrings(condition, "instr(lower(value), lower({0})) > 0"),
        FilterOperators.NContains => $"NOT {AnyOfStrings(condition, "instr(lower(value), lower({0})) > 0")}",
        FilterOperators.StartsWith => AnyOfStrings(condition, StartsWith),
        FilterOperators.DoesNotStartWith => $"NOT {AnyOfStrings(condition, StartsWith)}",
        FilterOperators.EndsWith => AnyOfStrings(condition, "substr(lower(value), -length({0})) = lower({0})"),
        FilterOperators.StartsWithSingle => AnyOfStrings(SingleString(condition), StartsWith),
        FilterOperators.Text => FullText(SingleString(condition)),
        FilterOperators.Gt => Compare(condition, ">", FilterOperand.Single(condition)),
        FilterOperators.Gte => Compare(condition, ">=", FilterOperand.Single(condition)),
        FilterOperators.Lt => Compare(condition, "<", FilterOperand.Single(condition)),
        FilterOperators.Lte => Compare(condition, "<=", FilterOperand.Single(condition)),
        FilterOperators.GteNDays => Compare(condition, ">=", DaysAgo(condition)),
        FilterOperators.LteNDays => Compare(condition, "<=", DaysAgo(condition)),
        FilterOperators.Range => Ranges(condition),
        _ => throw new FilterValidationException($"No operator for filter '{condition.Field.Name}'"),
    };

    private const string StartsWith = "substr(lower(value), 1, length({0})) = lower({0})";

    private string OneOf(FilterCondition condition)
    {
        var values = FilterOperand.List(condition);
        var present = Any(condition, $"value IN ({Bind([.. values.Where(static value => value is not null)])})");
        return values.Contains(null) ? $"({present} OR NOT {Any(condition, "1")})" : present;
    }

    private string AnyOfStrings(FilterCondition condition, string test) =>
        "(" + string.Join(" OR ", FilterOperand.Strings(condition).Select(text =>
            Any(condition, test.Replace("{0}", Bind(text), StringComparison.Ordinal))).DefaultIfEmpty("0")) + ")";

    /// <summary>Every word of the query stands somewhere in the record's text.</summary>
    private string FullText(FilterCondition condition) =>
        "(" + string.Join(" AND ", FilterOperand.Strings(condition)
            .SelectMany(static text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(word => Any(condition, $"instr(lower(value), lower({Bind(word)})) > 0"))
            .DefaultIfEmpty("1")) + ")";

    private static FilterCondition SingleString(FilterCondition condition)
    {
        _ = FilterOperand.Single(condition);
        return condition;
    }

    private static string IsSet(FilterCondition condition, bool wanted) => (wanted ? "" : "NOT ") + Any(condition, "1");

    private string Compare(FilterCondition condition, string comparison, object value) =>
        Any(condition, $"value {comparison} {Bind(value)}");

    private string Ranges(FilterCondition condition) =>
        "(" + string.Join(" OR ", FilterOperand.Ranges(condition).Select(window =>
            Any(condition, $"value BETWEEN {Bind(window.Start ?? double.MinValue)} AND {Bind(window.End ?? double.MaxValue)}"))
            .DefaultIfEmpty("0")) + ")";

    private object DaysAgo(FilterCondition condition) =>
        now.ToUnixTimeMilliseconds() - FilterOperand.Number(condition, condition.Operand) * TimeSpan.MillisecondsPerDay;

    private static string Any(FilterCondition condition, string test) =>
        condition.Field.Column is { } column
            ? $"({test.Replace("value", column, StringComparison.Ordinal)})"
            : $"EXISTS (SELECT 1 FROM json_each(facets, '$.\"{condition.Field.Name}\"') WHERE {test})";

    private string Bind(List<object?> values) => string.Join(", ", values.Where(static v => v is not null).Select(v => Bind(v!)));

    private string Bind(object value)
    {
        _parameters.Add(value);
        return $"@f{_parameters.Count - 1}";
    }
}
