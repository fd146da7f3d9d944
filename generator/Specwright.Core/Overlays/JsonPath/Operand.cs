using System.Collections.Generic;

namespace Specwright.Overlays.JsonPath;

/// <summary>What is compared, or handed to a function.</summary>
internal abstract record Operand;

internal sealed record LiteralOperand(FilterValue Value) : Operand;

internal sealed record QueryOperand(JsonPathQuery Query) : Operand;

/// <summary>A call of a function (RFC 9535, section 2.4).</summary>
internal sealed record FunctionCall(FilterFunction Function, IReadOnlyList<Operand> Arguments) : Operand;
