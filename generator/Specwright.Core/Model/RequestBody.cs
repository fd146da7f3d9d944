namespace Specwright.Model;

/// <summary>What a request carries (OpenAPI 3.0.3, Request Body Object).</summary>
/// <param name="IsRequired">Whether a request without it is refused.</param>
/// <param name="Description">What it means, in CommonMark.</param>
/// <param name="Content">Its forms by media type, in the document's order.</param>
public sealed record RequestBody(bool IsRequired, string? Description, EquatableArray<MediaType> Content);

/// <summary>One form of a body (OpenAPI 3.0.3, Media Type Object).</summary>
/// <param name="ContentType">The media type or range, as the document writes it.</param>
/// <param name="Schema">What it holds; none when the document does not say.</param>
/// <param name="Location">Where it stands in the document.</param>
public sealed record MediaType(string ContentType, Schema? Schema, SourceLocation Location)
{
    /// <summary>For a sequence, what each item holds (<c>itemSchema</c>, OpenAPI 3.2).</summary>
    public Schema? ItemSchema { get; init; }

    /// <summary>For an event stream, what the JSON in an event's data holds (<c>contentSchema</c>, JSON Schema 2020-12).</summary>
    public Schema? EventDataSchema { get; init; }

    /// <summary>How properties are written in a form or in parts, as far as the document says.</summary>
    public EquatableArray<PropertyEncoding> Encodings { get; init; }
}

/// <summary>How a property is written in a form or as a part (OpenAPI 3.0.3, Encoding Object).</summary>
/// <param name="Property">The property's name.</param>
/// <param name="Location">Where the encoding stands in the document.</param>
public sealed record PropertyEncoding(string Property, SourceLocation Location)
{
    /// <summary>Whether a part has headers besides those of every part.</summary>
    public bool HasHeaders { get; init; }

    /// <summary>The media type of a part; several, or a range, where the sender chooses.</summary>
    public string? ContentType { get; init; }

    /// <summary>How a value with parts is written in a form or in parts; none where the document does not say.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary>Whether each part of the value is a field.</summary>
    public bool Explode { get; init; }
}
