using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime.Security;

namespace Specwright.Runtime;

/// <summary>
/// Gives each request the credentials that its operation requires, and no others (OpenAPI, Security Requirement Object):
/// those of the first alternative that can be fulfilled. Where an operation requires nothing, nothing is sent; where what
/// it requires is not there, the request is not sent, unless it may be anonymous.
/// </summary>
/// <remarks>
/// Credentials go to the host of the client's address alone, and over https alone. Set it up before it is used; then it
/// may be used by many callers at once.
/// </remarks>
/// <example>
/// <code>
/// var authentication = new SchemeAuthenticationProvider(address)
///     .ApiKey(PetstoreClientSecurity.Key, key)
///     .Bearer(PetstoreClientSecurity.OAuth, (scopes, cancellationToken) => GetTokenAsync(scopes, cancellationToken));
/// </code>
/// </example>
public sealed class SchemeAuthenticationProvider : IAuthenticationProvider
{
    private readonly Dictionary<string, SchemeCredential> _credentials = new(StringComparer.Ordinal);
    private readonly CredentialHosts _hosts;

    /// <summary>Starts without credentials.</summary>
    /// <param name="baseUrl">The client's address: its host and port are the ones that receive credentials.</param>
    public SchemeAuthenticationProvider(Uri baseUrl)
    {
        ArgumentNullException.ThrowIfNull(baseUrl);
        _hosts = new CredentialHosts(baseUrl);
    }

    /// <summary>Lets another host have the credentials, for operations that are served elsewhere.</summary>
    /// <param name="host">The host, with its port unless that is 443.</param>
    /// <returns>This provider.</returns>
    public SchemeAuthenticationProvider AllowHost(string host)
    {
        _hosts.Allow(host);
        return this;
    }

    /// <summary>Lets hosts that are this machine (<c>localhost</c>, 127.0.0.0/8, <c>::1</c>) have the credentials over http, for tests.</summary>
    /// <returns>This provider.</returns>
    public SchemeAuthenticationProvider AllowHttpOnLoopback()
    {
        _hosts.AllowsHttpOnLoopback = true;
        return this;
    }

    /// <summary>Sets a key, sent in the header, query or cookie that its scheme names.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="key">The key.</param>
    /// <returns>This provider.</returns>
    /// <exception cref="ArgumentException">The scheme is of another kind, or its place cannot hold the key.</exception>
    public SchemeAuthenticationProvider ApiKey(SecurityScheme scheme, string key) => Set(scheme, new ApiKeyCredential(scheme, key));

    /// <summary>Sets user and password (RFC 7617), sent in UTF-8.</summary>
    /// <param name="scheme">The scheme: HTTP authentication by <c>basic</c>.</param>
    /// <param name="user">The user's name.</param>
    /// <param name="password">The password.</param>
    /// <returns>This provider.</returns>
    /// <exception cref="ArgumentException">The scheme is another, or the user's name holds a colon.</exception>
    public SchemeAuthenticationProvider Basic(SecurityScheme scheme, string user, string password)
        => Set(scheme, AuthorizationCredential.Basic(scheme, user, password));

    /// <summary>Sets a token (RFC 6750).</summary>
    /// <param name="scheme">The scheme: OAuth 2.0, OpenID Connect, or HTTP authentication by <c>bearer</c>.</param>
    /// <param name="token">The token.</param>
    /// <returns>This provider.</returns>
    /// <exception cref="ArgumentException">The scheme is another, or the token holds characters that no token has.</exception>
    public SchemeAuthenticationProvider Bearer(SecurityScheme scheme, string token)
        => Set(scheme, AuthorizationCredential.Bearer(scheme, token));

    /// <summary>Sets where tokens come from (RFC 6750). It is asked for each request, with the scopes of its operation.</summary>
    /// <param name="scheme">The scheme: OAuth 2.0, OpenID Connect, or HTTP authentication by <c>bearer</c>.</param>
    /// <param name="token">Gives a token that has the scopes.</param>
    /// <returns>This provider.</returns>
    /// <exception cref="ArgumentException">The scheme is another.</exception>
    public SchemeAuthenticationProvider Bearer(
        SecurityScheme scheme, Func<IReadOnlyList<string>, CancellationToken, Task<string>> token)
        => Set(scheme, new TokenCredential(scheme, (requirement, _, _, cancellationToken) => token(requirement.Scopes, cancellationToken)));

    /// <summary>Sets where tokens come from (RFC 6750): any of Kiota's token providers. The scopes are under <c>scopes</c> in its context.</summary>
    /// <param name="scheme">The scheme: OAuth 2.0, OpenID Connect, or HTTP authentication by <c>bearer</c>.</param>
    /// <param name="tokens">The provider.</param>
    /// <returns>This provider.</returns>
    /// <exception cref="ArgumentException">The scheme is another.</exception>
    public SchemeAuthenticationProvider Bearer(SecurityScheme scheme, IAccessTokenProvider tokens)
        => Set(scheme, TokenCredential.Of(scheme, tokens));

    /// <summary>Sets what stands behind the scheme's name in the Authorization header, for schemes that have no method here.</summary>
    /// <param name="scheme">The scheme: HTTP authentication.</param>
    /// <param name="credentials">The token or parameters (RFC 9110, section 11.4).</param>
    /// <returns>This provider.</returns>
    /// <exception cref="ArgumentException">The scheme is of another kind, or a header cannot hold the credentials.</exception>
    public SchemeAuthenticationProvider Http(SecurityScheme scheme, string credentials)
        => Set(scheme, AuthorizationCredential.Http(scheme, credentials));

    /// <summary>Says that the HTTP client presents a certificate: <see cref="System.Net.Http.SocketsHttpHandler.SslOptions"/> holds it.</summary>
    /// <param name="scheme">The scheme: mutual TLS.</param>
    /// <returns>This provider.</returns>
    /// <exception cref="ArgumentException">The scheme is of another kind.</exception>
    public SchemeAuthenticationProvider ClientCertificate(SecurityScheme scheme) => Set(scheme, new CertificateCredential(scheme));

    /// <summary>Adds the credentials to a request.</summary>
    /// <param name="request">The request, with its final address.</param>
    /// <param name="additionalAuthenticationContext">Kiota's context; a claims challenge is under <c>claims</c>.</param>
    /// <param name="cancellationToken">Ends the wait for a token.</param>
    /// <returns>When they are there.</returns>
    /// <exception cref="ApiAuthenticationException">No credential fits, or none may go there.</exception>
    public async Task AuthenticateRequestAsync(
        RequestInformation request,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.GetRequestOption<OperationSecurity>() is not { Alternatives.Count: > 0 } security)
        {
            return;
        }

        CredentialUse use = new(request, additionalAuthenticationContext);
        IReadOnlyList<SchemeRequirement> alternative = Choose(security) ?? throw use.Refused(
            $"its operation requires {security}, and there are no credentials for that");
        if (alternative.Count == 0)
        {
            return;
        }

        _hosts.Demand(use);
        if (alternative.Count(requirement => _credentials[requirement.Scheme.Name].IsAuthorization) > 1)
        {
            throw use.Refused($"its operation requires several Authorization headers at once ({security})");
        }

        foreach (SchemeRequirement requirement in alternative)
        {
            await _credentials[requirement.Scheme.Name].ApplyAsync(use, requirement, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The first alternative that there are credentials for; anonymous access where that is allowed and no other can be fulfilled.</summary>
    private IReadOnlyList<SchemeRequirement>? Choose(OperationSecurity security)
        => security.Alternatives.FirstOrDefault(alternative => alternative.Count > 0
                && alternative.All(requirement => _credentials.ContainsKey(requirement.Scheme.Name)))
            ?? security.Alternatives.FirstOrDefault(static alternative => alternative.Count == 0);

    private SchemeAuthenticationProvider Set(SecurityScheme scheme, SchemeCredential credential)
    {
        _credentials[scheme.Name] = credential;
        return this;
    }
}
