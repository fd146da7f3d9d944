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

    /// <summary>For <see cref="ParameterRole.QueryObject"/>, the runtime's name of the style.</summary>
    public string? ObjectStyle { get; init; }

    /// <summary>For bodies, the media type.</summary>
    public string? ContentType { get; init; }

    public required string Doc { get; init; }
}

/// <summary>The place of a value in a request, and its form.</summary>
internal enum ParameterRole
{
    PathValue,
    PathList,
    Query,
    QueryList,
    QueryObject,
    QueryJson,
    Header,
    HeaderList,
    HeaderJson,
    Cookie,
    CookieList,
    CookieJson,
    JsonBody,
    TextBody,
    StreamBody,
    FormBody,
    FormFields,
    MultipartFields,
}
