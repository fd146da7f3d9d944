namespace Specwright.Model;

/// <summary>What an API is, as its OpenAPI document says it: versions, references and spellings resolved, no C# in it.</summary>
/// <remarks>
/// Everything below is compared by value, so that an incremental step which yields an equal description ends there.
/// </remarks>
public sealed record ApiDescription
{
    /// <summary>The API's title (OpenAPI 3.0.3, Info Object).</summary>
    public required string Title { get; init; }

    /// <summary>The version of the API's description, not of OpenAPI.</summary>
    public required string Version { get; init; }

    /// <summary>The API's description, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>SHA-256 of the document's UTF-8 text, in lower-case hex: says which document a client came from.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Where the API is served; the first is the default.</summary>
    public EquatableArray<Server> Servers { get; init; }

    /// <summary>The tags that the document declares, in its order.</summary>
    public EquatableArray<Tag> Tags { get; init; }

    /// <summary>Every operation, in the document's order.</summary>
    public EquatableArray<Operation> Operations { get; init; }

    /// <summary>What the service sends on its own, in the document's order.</summary>
    public EquatableArray<Payload> Payloads { get; init; }

    /// <summary>Every component schema, and every other schema that a reference names, in the document's order.</summary>
    public EquatableArray<NamedSchema> Schemas { get; init; }

    /// <summary>The security schemes that operations name.</summary>
    public EquatableArray<SecurityScheme> SecuritySchemes { get; init; }
}
