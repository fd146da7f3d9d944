namespace Specwright.Model;

/// <summary>One method on one path (OpenAPI 3.0.3, Operation Object), with what its path item adds.</summary>
public sealed record Operation
{
    /// <summary>The document's own name for the operation, when it has one.</summary>
    public string? OperationId { get; init; }

    /// <summary>The HTTP method, as it is sent.</summary>
    public required string Method { get; init; }

    /// <summary>The path template, with <c>{parameter}</c> placeholders, relative to the server's address.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// The query that each request has, without its question mark, with <c>{parameter}</c> placeholders; none when the path
    /// in the document has none. <see cref="Path"/> has it as the document writes it.
    /// </summary>
    public string? Query { get; init; }

    /// <summary>What the operation does, in a line.</summary>
    public string? Summary { get; init; }

    /// <summary>What the operation does, at length, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Whether callers should move away from it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether it may change or vanish without notice (<c>x-preview</c>).</summary>
    public bool IsPreview { get; init; }

    /// <summary>The names of the groups it belongs to; the first decides where it is found in the client.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>Its parameters, those of the path item included.</summary>
    public EquatableArray<Parameter> Parameters { get; init; }

    /// <summary>Its body, when it takes one.</summary>
    public RequestBody? Body { get; init; }

    /// <summary>Its answers by status, in the document's order.</summary>
    public EquatableArray<Response> Responses { get; init; }

    /// <summary>The alternatives of what a caller must present, the document's own when the operation names none.</summary>
    public EquatableArray<SecurityRequirement> Security { get; init; }

    /// <summary>The ways in which its answers continue on further pages (<c>x-paging</c>, <c>x-ms-pageable</c>).</summary>
    public EquatableArray<Paging> Paging { get; init; }

    /// <summary>The servers of this operation alone; empty when those of the document serve it.</summary>
    public EquatableArray<Server> Servers { get; init; }

    /// <summary>Where the operation stands in the document.</summary>
    public required SourceLocation Location { get; init; }
}
