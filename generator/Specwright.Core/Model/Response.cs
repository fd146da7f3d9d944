namespace Specwright.Model;

/// <summary>An answer (OpenAPI 3.0.3, Response Object).</summary>
/// <param name="Status">A status code (<c>200</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
/// <param name="Description">What the answer means, in CommonMark.</param>
/// <param name="Content">Its forms by media type, in the document's order; empty when it has no body.</param>
/// <param name="Headers">The headers that it carries.</param>
/// <param name="Location">Where it stands in the document.</param>
public sealed record Response(
    string Status,
    string? Description,
    EquatableArray<MediaType> Content,
    EquatableArray<ResponseHeader> Headers,
    SourceLocation Location);

/// <summary>A header of an answer (OpenAPI 3.0.3, Header Object).</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Schema">What values it takes.</param>
/// <param name="Description">What it means, in CommonMark.</param>
public sealed record ResponseHeader(string Name, Schema Schema, string? Description)
{
    /// <summary>The media type whose serialization is the value (<c>content</c> in place of <c>schema</c>).</summary>
    public string? ContentType { get; init; }
}
