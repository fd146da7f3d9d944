namespace Specwright.Model;

/// <summary>A way of proving who calls (OpenAPI 3.0.3, Security Scheme Object).</summary>
/// <param name="Name">The name that requirements refer to.</param>
/// <param name="Kind">The kind of proof.</param>
/// <param name="ParameterName">For <see cref="SecuritySchemeKind.ApiKey"/>, the name of the header, query parameter or cookie.</param>
/// <param name="In">For <see cref="SecuritySchemeKind.ApiKey"/>, what carries the key.</param>
/// <param name="HttpScheme">For <see cref="SecuritySchemeKind.Http"/>, the scheme of the Authorization header (RFC 9110, 11.1).</param>
/// <param name="Description">How to use it, in CommonMark.</param>
public sealed record SecurityScheme(
    string Name,
    SecuritySchemeKind Kind,
    string? ParameterName,
    ParameterPlace? In,
    string? HttpScheme,
    string? Description)
{
    /// <summary>For <see cref="SecuritySchemeKind.OpenIdConnect"/>, where its configuration is found.</summary>
    public string? Discovery { get; init; }
}

/// <summary>The kinds of security schemes.</summary>
public enum SecuritySchemeKind
{
    /// <summary>A secret in a header, the query or a cookie.</summary>
    ApiKey,

    /// <summary>The Authorization header, in one of its registered schemes.</summary>
    Http,

    /// <summary>OAuth 2.0, any flow.</summary>
    OAuth2,

    /// <summary>OpenID Connect Discovery.</summary>
    OpenIdConnect,

    /// <summary>A client certificate (OpenAPI 3.1).</summary>
    MutualTls,
}

/// <summary>One alternative of what a caller presents: all of its schemes together; nothing at all when it has none.</summary>
/// <param name="Schemes">The schemes and, for each, the scopes or roles that it must grant.</param>
public sealed record SecurityRequirement(EquatableArray<RequiredScheme> Schemes);

/// <summary>A scheme of a requirement.</summary>
/// <param name="Scheme">The name of the <see cref="SecurityScheme"/>.</param>
/// <param name="Scopes">The scopes (OAuth 2.0) or roles that it must grant.</param>
public sealed record RequiredScheme(string Scheme, EquatableArray<string> Scopes);
