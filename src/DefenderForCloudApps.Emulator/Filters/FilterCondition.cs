using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>One operator on one field. All conditions of a filter hold together.</summary>
internal sealed record FilterCondition(FilterField Field, FilterOperators Operator, JsonNode? Operand);
