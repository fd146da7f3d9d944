using Specwright.Diagnostics;

namespace Specwright.Planning;

/// <summary>What to write, file by file, and what of the document is not in it.</summary>
/// <param name="Files">The files, in a stable order.</param>
/// <param name="Diagnostics">What was left out or changed, at its place in the document.</param>
public sealed record PlanResult(EquatableArray<FilePlan> Files, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>The names of all types that are generated, in a stable order.</summary>
    public EquatableArray<string> TypeNames { get; init; }
}
