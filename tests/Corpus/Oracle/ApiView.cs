using System.Collections.Generic;

namespace Corpus.Oracle;

/// <summary>What two readers of a document can be asked alike.</summary>
/// <param name="Operations">By method and path, as in <c>GET /pets</c>.</param>
/// <param name="Schemas">The components, by name.</param>
internal sealed record ApiView(
    IReadOnlyDictionary<string, OperationView> Operations, IReadOnlyDictionary<string, SchemaView> Schemas)
{
    /// <summary>The paths of path items that could not be found where they are referred to.</summary>
    public IReadOnlyList<string> UnresolvedPaths { get; init; } = [];
}

/// <summary>An operation.</summary>
/// <param name="Id">Its <c>operationId</c>.</param>
/// <param name="IsDeprecated">Whether it is deprecated.</param>
/// <param name="Parameters">By place and name, as in <c>query limit</c>; without either where a reference leads nowhere.</param>
internal sealed record OperationView(
    string? Id, bool IsDeprecated, IReadOnlyDictionary<string, ParameterView> Parameters);

/// <summary>A parameter.</summary>
/// <param name="IsRequired">Whether it is required.</param>
/// <param name="Style">Its style, in lower case, the default where none is named.</param>
/// <param name="Explode">Whether it is exploded.</param>
/// <param name="Schema">What values it takes.</param>
internal sealed record ParameterView(bool IsRequired, string Style, bool Explode, SchemaView Schema);

/// <summary>A schema, what is composed into it included; null as a type left aside.</summary>
internal sealed record SchemaView
{
    /// <summary>The types, in order, separated by a bar; <c>any</c> when there is no limit, <c>none</c> when nothing fits.</summary>
    public required string Types { get; init; }

    /// <summary>The format.</summary>
    public string? Format { get; init; }

    /// <summary>The values that are listed, null aside, as text in order; null when none are.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The members of an object; null behind a reference, whose target is compared for itself.</summary>
    public IReadOnlyDictionary<string, PropertyView>? Properties { get; init; }

    /// <summary>The items of an array.</summary>
    public SchemaView? Items { get; init; }

    /// <summary>Whether alternatives (<c>oneOf</c>, <c>anyOf</c>) are part of it.</summary>
    public bool HasAlternatives { get; init; }

    /// <summary>Whether a reference could not be followed.</summary>
    public bool IsUnresolved { get; init; }

    /// <summary>Whether several schemas hold for it at once (<c>allOf</c>).</summary>
    public bool IsComposed { get; init; }
}

/// <summary>A member of an object.</summary>
/// <param name="IsRequired">Whether it is required.</param>
/// <param name="Schema">What values it takes.</param>
internal sealed record PropertyView(bool IsRequired, SchemaView Schema);
