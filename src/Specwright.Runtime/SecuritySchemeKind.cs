namespace Specwright.Runtime;

/// <summary>The kinds of security schemes (OpenAPI, Security Scheme Object, <c>type</c>).</summary>
public enum SecuritySchemeKind
{
    /// <summary>A secret in a header, the query or a cookie.</summary>
    ApiKey,

    /// <summary>The Authorization header, in one of its registered schemes (RFC 9110, section 11).</summary>
    Http,

    /// <summary>OAuth 2.0, any flow.</summary>
    OAuth2,

    /// <summary>OpenID Connect Discovery.</summary>
    OpenIdConnect,

    /// <summary>A client certificate.</summary>
    MutualTls,
}
