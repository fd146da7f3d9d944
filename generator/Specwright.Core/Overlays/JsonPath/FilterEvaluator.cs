using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Overlays.JsonPath.RegularExpressions;
using Specwright.Reading;

namespace Specwright.Overlays.JsonPath;

/// <summary>Says whether an expression is true of a node (RFC 9535, sections 2.3.5 and 2.4).</summary>
internal sealed class FilterEvaluator(QueryEvaluator queries, Effort effort)
{
    // One pattern serves for many nodes.
    private readonly Dictionary<string, Automaton?> _patterns = new(StringComparer.Ordinal);

    public bool IsTrue(FilterExpression expression, Location current) => effort.Spend() && expression switch
    {
        OrExpression or => or.Operands.Any(operand => IsTrue(operand, current)),
        AndExpression and => and.Operands.All(operand => IsTrue(operand, current)),
        NotExpression not => !IsTrue(not.Operand, current),
        ExistenceExpression existence => queries.Select(existence.Query, current).Count > 0,
        FunctionExpression { Call: var call } => IsMatch(call, current),
        ComparisonExpression comparison => IsTrue(comparison, current),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private bool IsTrue(ComparisonExpression comparison, Location current)
    {
        var left = Value(comparison.Left, current);
        var right = Value(comparison.Right, current);
        return comparison.Operator switch
        {
            "==" => FilterComparison.AreEqual(left, right, effort),
            "!=" => !FilterComparison.AreEqual(left, right, effort),
            "<" => FilterComparison.IsLess(left, right),
            ">" => FilterComparison.IsLess(right, left),
            "<=" => FilterComparison.IsLess(left, right) || FilterComparison.AreEqual(left, right, effort),
            _ => FilterComparison.IsLess(right, left) || FilterComparison.AreEqual(left, right, effort),
        };
    }

    private FilterValue Value(Operand operand, Location current) => operand switch
    {
        LiteralOperand literal => literal.Value,
        QueryOperand query => Only(queries.Select(query.Query, current)),
        FunctionCall { Function.Name: "length" } call => Length(Value(call.Arguments[0], current)),
        FunctionCall { Function.Name: "count", Arguments: [QueryOperand query] } => FilterValue.Of(queries.Select(query.Query, current).Count),
        FunctionCall { Arguments: [QueryOperand query] } => Only(queries.Select(query.Query, current)),
        _ => throw new ArgumentOutOfRangeException(nameof(operand)),
    };

    private static FilterValue Only(IReadOnlyList<Location> nodes) =>
        nodes.Count == 1 ? FilterValue.Of(nodes[0].Node) : FilterValue.Nothing;

    private static FilterValue Length(FilterValue value) => value switch
    {
        { Node: ObjectNode members } => FilterValue.Of(members.Members.Count),
        { Node: ArrayNode items } => FilterValue.Of(items.Items.Count),
        { Kind: ScalarKind.String, Text: { } text } => FilterValue.Of(CodePoints.Of(text).Length),
        _ => FilterValue.Nothing,
    };

    private bool IsMatch(FunctionCall call, Location current)
    {
        if (Value(call.Arguments[0], current) is not { Kind: ScalarKind.String, Text: { } text }
            || Value(call.Arguments[1], current) is not { Kind: ScalarKind.String, Text: { } pattern })
        {
            return false;
        }

        if (!_patterns.TryGetValue(pattern, out var automaton))
        {
            automaton = PatternParser.Parse(pattern);
            _patterns.Add(pattern, automaton);
        }

        // A pattern that is none matches nothing (section 2.4.6).
        return automaton is not null && automaton.Matches(text, isWhole: call.Function.Name == "match", effort);
    }
}
