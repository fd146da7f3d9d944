using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Corpus.Reporting;

/// <summary>What became of a file, as a line of the resume file.</summary>
internal sealed record DocumentResult
{
    /// <summary>The file's name in the corpus.</summary>
    public required string Name { get; init; }

    /// <summary>The generator, runtime and options that it was tried with.</summary>
    public required string Generator { get; init; }

    /// <summary>What became of it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The operations that the description has.</summary>
    public int Operations { get; init; }

    /// <summary>Generated files.</summary>
    public int Files { get; init; }

    /// <summary>Generated lines.</summary>
    public int Lines { get; init; }

    /// <summary>The generator's diagnostics by id.</summary>
    public IReadOnlyDictionary<string, int> Reported { get; init; } = new Dictionary<string, int>();

    /// <summary>The compiler's and the analyzers' diagnostics by id.</summary>
    public IReadOnlyDictionary<string, int> Compiled { get; init; } = new Dictionary<string, int>();

    /// <summary>For a failure, the first thing that says why.</summary>
    public string? FirstError { get; init; }

    /// <summary>The time from the text to the client's text.</summary>
    public int GenerateMilliseconds { get; init; }

    /// <summary>The time of the compiler and the analyzers.</summary>
    public int CompileMilliseconds { get; init; }

    /// <summary>Whether something has to be mended.</summary>
    [JsonIgnore]
    public bool IsFailure => Outcome > Outcome.Clean;
}
