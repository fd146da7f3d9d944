using Specwright.Planning.Plans;

namespace Specwright.Planning;

/// <summary>Everything that decides the text of one generated file: an equal plan is an equal text.</summary>
public sealed record FilePlan
{
    /// <summary>The file's name in the compilation: unique whatever its case, of <c>[A-Za-z0-9._-]</c> only.</summary>
    public required string HintName { get; init; }

    internal string Namespace { get; init; } = "";

    /// <summary>The API's title and version, for the file's header. A hash of the document would make every file differ.</summary>
    internal string Origin { get; init; } = "";

    /// <summary>Names of framework types that mean something else in this file, so that they are written in full.</summary>
    internal EquatableArray<string> HiddenTypes { get; init; }

    internal EquatableArray<ConstructPlan> Constructs { get; init; }
}
