using Specwright.Diagnostics;

namespace Specwright.Generation;

/// <summary>A generated client, and what of its document is not in it.</summary>
/// <param name="Files">The client's files, in a stable order; none when there is no client.</param>
/// <param name="Diagnostics">What was left out or changed, at its place in the documents.</param>
public sealed record GenerationResult(EquatableArray<GeneratedFile> Files, EquatableArray<Diagnostic> Diagnostics);
