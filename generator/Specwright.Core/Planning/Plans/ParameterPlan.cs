namespace Specwright.Planning.Plans;

/// <summary>A parameter of the methods for an operation, and what becomes of it in the request.</summary>
internal sealed record ParameterPlan
{
    public required string Name { get; init; }

    public required string WireName { get; init; }

    public required ParameterRole Role { get; init; }

    public required TypeRef Type { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Between the values of a list; none when each gets its own name.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Between the values of lists in the list, level by level.</summary>
    public EquatableArray<string> ItemDelimiters { get; init; }

    /// <summary>How the parts of a value are put together.</summary>
    public Model.ParameterStyle Style { get; init; }

    /// <summary>Whether each part stands for itself.</summary>
    public bool Explode { get; init; }

    /// <summary>Whether reserved characters in URLs stay as they are.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Whether a list without values is sent as a parameter without a value.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>For bodies, the media type; none when the caller says it.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether null is a value of its own, which is sent.</summary>
    public bool IsNullable { get; init; }

    /// <summary>What a parameter that may be left out is then; null when none.</summary>
    public string? Default { get; init; }

    public required string Doc { get; init; }
}

/// <summary>The place of a value in a request, and its form.</summary>
internal enum ParameterRole
{
    PathValue,
    PathList,

    /// <summary>A text with slashes that stay.</summary>
    PathSegments,

    /// <summary>A text in a style with a mark before it.</summary>
    PathStyled,

    /// <summary>Texts in a style with a mark before them.</summary>
    PathStyledList,

    /// <summary>Like the others of this name, a value that becomes text by way of JSON.</summary>
    PathObject,
    PathJson,
    Query,
    QueryList,
    QueryObject,
    QueryJson,

    /// <summary>Like the next, the whole query.</summary>
    QueryString,
    QueryStringJson,
    Header,
    HeaderList,
    HeaderObject,
    HeaderJson,
    Cookie,
    CookieList,
    CookieObject,
    CookieJson,
    JsonBody,
    JsonOrNullBody,
    JsonLinesBody,
    TextBody,
    StreamBody,
    FormBody,
    FormFields,
    MultipartBody,
    MultipartFields,

    /// <summary>The media type of a body, where several will do.</summary>
    ContentType,
}
