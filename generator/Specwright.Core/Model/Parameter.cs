namespace Specwright.Model;

/// <summary>A parameter of an operation (OpenAPI 3.0.3, Parameter Object).</summary>
public sealed record Parameter
{
    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The document's name for it in clients (<c>x-ms-client-name</c>), where it gives one.</summary>
    public string? ClientName { get; init; }

    /// <summary>The part of the request that carries it.</summary>
    public required ParameterPlace In { get; init; }

    /// <summary>Whether a request without it is refused; always so in the path.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How a value is written; the place's default where the document names none.</summary>
    public required ParameterStyle Style { get; init; }

    /// <summary>Whether arrays and objects become a parameter for each value or member.</summary>
    public bool Explode { get; init; }

    /// <summary>
    /// What stands between the values of arrays in the array, level by level (<c>collectionFormat</c> of items in 2.0); none
    /// where the document's version does not say.
    /// </summary>
    public EquatableArray<string> ItemDelimiters { get; init; }

    /// <summary>Whether reserved characters in a value are not percent-encoded.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Whether a value in the path can be several segments (<c>x-ms-skip-url-encoding</c>, <c>x-multi-segment</c>).</summary>
    public bool SpansSegments { get; init; }

    /// <summary>Whether it may be there without a value.</summary>
    public bool AllowEmptyValue { get; init; }

    /// <summary>The media type whose serialization is the value (<c>content</c> in place of <c>schema</c>).</summary>
    public string? ContentType { get; init; }

    /// <summary>What values it takes.</summary>
    public required Schema Schema { get; init; }

    /// <summary>What it means, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Whether callers should move away from it.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where the parameter stands in the document.</summary>
    public required SourceLocation Location { get; init; }
}

/// <summary>The part of a request that carries a parameter.</summary>
public enum ParameterPlace
{
    /// <summary>A placeholder of the path template.</summary>
    Path,

    /// <summary>The query.</summary>
    Query,

    /// <summary>The query as a whole (OpenAPI 3.2).</summary>
    QueryString,

    /// <summary>A header.</summary>
    Header,

    /// <summary>A cookie.</summary>
    Cookie,
}

/// <summary>How a parameter's value is written (OpenAPI 3.0.3, "Style Values").</summary>
public enum ParameterStyle
{
    /// <summary>Comma-separated: <c>blue,black</c>.</summary>
    Simple,

    /// <summary>Dot-prefixed, in the path: <c>.blue.black</c>.</summary>
    Label,

    /// <summary>Semicolon-prefixed, in the path: <c>;color=blue,black</c>.</summary>
    Matrix,

    /// <summary>Name and value: <c>color=blue,black</c>, or a pair for each value when exploded.</summary>
    Form,

    /// <summary>Values separated by a space: <c>color=blue%20black</c>.</summary>
    SpaceDelimited,

    /// <summary>Values separated by a bar: <c>color=blue|black</c>.</summary>
    PipeDelimited,

    /// <summary>Values separated by a tab, in 2.0: <c>color=blue%09black</c>.</summary>
    TabDelimited,

    /// <summary>A pair for each member: <c>color[R]=100</c>.</summary>
    DeepObject,

    /// <summary>Like <see cref="Form"/>, in a cookie and without percent-encoding (OpenAPI 3.2).</summary>
    Cookie,
}
