using System.Collections.Generic;

namespace Specwright.Overlays.JsonPath;

/// <summary>What is true or false of a node (RFC 9535, section 2.3.5).</summary>
internal abstract record FilterExpression;

internal sealed record OrExpression(IReadOnlyList<FilterExpression> Operands) : FilterExpression;

internal sealed record AndExpression(IReadOnlyList<FilterExpression> Operands) : FilterExpression;

internal sealed record NotExpression(FilterExpression Operand) : FilterExpression;

/// <summary>Whether a query selects anything.</summary>
internal sealed record ExistenceExpression(JsonPathQuery Query) : FilterExpression;

/// <summary>What a function says that is true or false.</summary>
internal sealed record FunctionExpression(FunctionCall Call) : FilterExpression;

/// <param name="Operator">One of <c>== != &lt; &lt;= &gt; &gt;=</c>.</param>
/// <param name="Left">What is compared.</param>
/// <param name="Right">What it is compared with.</param>
internal sealed record ComparisonExpression(string Operator, Operand Left, Operand Right) : FilterExpression;
