namespace Specwright.Runtime;

/// <summary>What carries the key of a security scheme (OpenAPI, Security Scheme Object, <c>in</c>).</summary>
public enum ApiKeyPlace
{
    /// <summary>A header.</summary>
    Header,

    /// <summary>A parameter of the query.</summary>
    Query,

    /// <summary>A cookie.</summary>
    Cookie,
}
