using System.Collections.Generic;

namespace Corpus.Examples;

/// <summary>What became of the examples of a document.</summary>
internal sealed record ExampleTally
{
    /// <summary>The examples for which the client has a type.</summary>
    public int Examples { get; init; }

    /// <summary>Those that came back the same.</summary>
    public int Same { get; init; }

    /// <summary>Those that came back otherwise or not at all, and contradict their schema.</summary>
    public IReadOnlyList<ExampleFailure> Contradictions { get; init; } = [];

    /// <summary>Those that came back otherwise or not at all, and do not.</summary>
    public IReadOnlyList<ExampleFailure> Faults { get; init; } = [];
}

/// <summary>An example that did not come back the same.</summary>
/// <param name="Place">Where it stands in the document.</param>
/// <param name="What">What came of it.</param>
/// <param name="Contradiction">How it contradicts its schema; null when it does not.</param>
internal sealed record ExampleFailure(string Place, string What, string? Contradiction);
