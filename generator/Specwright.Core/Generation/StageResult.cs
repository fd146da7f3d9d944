using Specwright.Diagnostics;

namespace Specwright.Generation;

/// <summary>What became of a stage.</summary>
/// <param name="Value">What it yields; the default when it failed or there is nothing to yield.</param>
/// <param name="Diagnostics">What was found wrong.</param>
/// <typeparam name="T">The type of what it yields.</typeparam>
public readonly record struct StageResult<T>(T? Value, EquatableArray<Diagnostic> Diagnostics);
