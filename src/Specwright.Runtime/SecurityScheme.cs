using System;

namespace Specwright.Runtime;

/// <summary>A way of proving who calls, as the description defines it (OpenAPI, Security Scheme Object).</summary>
public sealed record SecurityScheme
{
    private SecurityScheme(string name, SecuritySchemeKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>The scheme's name in the description.</summary>
    public string Name { get; }

    /// <summary>What kind of proof it is.</summary>
    public SecuritySchemeKind Kind { get; }

    /// <summary>For a key, what carries it.</summary>
    public ApiKeyPlace? KeyPlace { get; private init; }

    /// <summary>For a key, the name of the header, query parameter or cookie.</summary>
    public string? KeyName { get; private init; }

    /// <summary>For HTTP authentication, its scheme, such as <c>basic</c> (RFC 9110, section 11.1; in any case).</summary>
    public string? HttpScheme { get; private init; }

    /// <summary>For OpenID Connect, where its configuration is found (OpenID Connect Discovery 1.0, section 4).</summary>
    public string? Discovery { get; private init; }

    /// <summary>A secret in a header, the query or a cookie.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="place">What carries the key.</param>
    /// <param name="keyName">The name of the header, parameter or cookie.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme ApiKey(string name, ApiKeyPlace place, string keyName)
        => new(name, SecuritySchemeKind.ApiKey) { KeyPlace = place, KeyName = keyName };

    /// <summary>HTTP authentication.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="httpScheme">The scheme of the Authorization header.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme Http(string name, string httpScheme)
        => new(name, SecuritySchemeKind.Http) { HttpScheme = httpScheme };

    /// <summary>OAuth 2.0.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme OAuth2(string name) => new(name, SecuritySchemeKind.OAuth2);

    /// <summary>OpenID Connect.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="discovery">Where its configuration is found; null when the description does not say.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme OpenIdConnect(string name, string? discovery = null)
        => new(name, SecuritySchemeKind.OpenIdConnect) { Discovery = discovery };

    /// <summary>A client certificate.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <returns>The scheme.</returns>
    public static SecurityScheme MutualTls(string name) => new(name, SecuritySchemeKind.MutualTls);

    internal bool IsHttp(string scheme)
        => Kind == SecuritySchemeKind.Http && string.Equals(HttpScheme, scheme, StringComparison.OrdinalIgnoreCase);
}
