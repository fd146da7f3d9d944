namespace Corpus.Oracle;

/// <summary>Something that the two readers see otherwise.</summary>
/// <param name="Kind">What is compared.</param>
/// <param name="Place">The operation or component, and the way into it.</param>
/// <param name="Oracle">What Microsoft.OpenApi says.</param>
/// <param name="Ours">What Specwright's model says.</param>
internal sealed record Difference(DifferenceKind Kind, string Place, string Oracle, string Ours)
{
    /// <summary>The schema that is compared, as Microsoft.OpenApi sees it.</summary>
    public SchemaView? OracleSchema { get; init; }

    /// <summary>The schema that is compared, as Specwright's model has it.</summary>
    public SchemaView? OurSchema { get; init; }
}

/// <summary>What is compared.</summary>
internal enum DifferenceKind
{
    OperationMissing,
    OperationAdded,
    OperationId,
    Deprecated,
    ParameterMissing,
    ParameterAdded,
    ParameterRequired,
    ParameterStyle,
    SchemaMissing,
    SchemaAdded,
    Types,
    Format,
    Values,
    PropertyMissing,
    PropertyAdded,
    PropertyRequired,
}
