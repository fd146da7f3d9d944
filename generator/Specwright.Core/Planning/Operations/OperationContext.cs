using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>What the planning of every operation shares.</summary>
internal sealed record OperationContext(PlanOptions Options, TypeCatalog Types, PlanDiagnostics Diagnostics);
