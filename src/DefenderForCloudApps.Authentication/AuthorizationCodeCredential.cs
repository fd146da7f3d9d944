using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Signs the user of a web app in with an authorization code, PKCE, state and nonce (RFC 6749, section 4.1; RFC 7636;
/// OpenID Connect Core, section 3.1). One credential is one user: the browser is sent to
/// <see cref="CreateRequestAsync"/>'s address, its answer handed to <see cref="RedeemAsync"/>, and tokens come silently
/// from then on.
/// </summary>
/// <remarks>
/// The web app keeps <see cref="AccountId"/> in the user's session, and makes a credential with it and the same token
/// cache for each later request. In Microsoft Entra, the redirect URI belongs to the platform "Web".
/// </remarks>
public sealed class AuthorizationCodeCredential : CloudAppsCredential
{
    private readonly AuthorizationCodeTokens _tokens;

    /// <summary>Creates the credential of a web app that proves itself with a secret.</summary>
    /// <param name="tenantId">
    /// The tenant's id or one of its domain names; <c>organizations</c> for the tenant of whoever signs in.
    /// </param>
    /// <param name="clientId">The application's (client) id.</param>
    /// <param name="clientSecret">The secret's value.</param>
    /// <param name="redirectUri">Where the user's browser is sent back to, as it is registered.</param>
    /// <param name="options">Cloud, cache and account; null for the worldwide cloud.</param>
    /// <exception cref="ArgumentException">
    /// An argument is empty or malformed, or the authority is not an https address without a path.
    /// </exception>
    public AuthorizationCodeCredential(
        string tenantId, string clientId, string clientSecret, Uri redirectUri, AuthorizationCodeCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        _tokens = AuthorizationCodeTokens.Create(
            tenantId, clientId, redirectUri, options ?? new(), builder => builder.WithClientSecret(clientSecret), clientSecret);
    }

    /// <summary>Creates the credential of a web app that proves itself with a certificate.</summary>
    /// <param name="tenantId">
    /// The tenant's id or one of its domain names; <c>organizations</c> for the tenant of whoever signs in.
    /// </param>
    /// <param name="clientId">The application's (client) id.</param>
    /// <param name="certificate">The certificate with its private key. The caller disposes it, after the credential's last use.</param>
    /// <param name="redirectUri">Where the user's browser is sent back to, as it is registered.</param>
    /// <param name="options">Cloud, cache and account; null for the worldwide cloud.</param>
    /// <exception cref="ArgumentException">
    /// An argument is empty or malformed, or the authority is not an https address without a path.
    /// </exception>
    public AuthorizationCodeCredential(
        string tenantId, string clientId, X509Certificate2 certificate, Uri redirectUri, AuthorizationCodeCredentialOptions? options = null)
        : base((options ?? new()).EffectiveAllowedHosts)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        options ??= new AuthorizationCodeCredentialOptions();
        var sendChain = options.SendCertificateChain;
        _tokens = AuthorizationCodeTokens.Create(
            tenantId, clientId, redirectUri, options, builder => builder.WithCertificate(certificate, sendChain));
    }

    /// <summary>The user who signed in, by an id that means nothing without the token cache; null before.</summary>
    public string? AccountId => _tokens.AccountId;

    /// <summary>Begins a sign-in, without calling the issuer.</summary>
    /// <param name="request">
    /// The permissions, of which the one that allows least is asked for, and the claims of a challenge; from a
    /// <see cref="SignInRequiredException"/>, for instance. Null for all that the application is registered for.
    /// </param>
    /// <param name="loginHint">The user name to fill the page with.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<AuthorizationRequest> CreateRequestAsync(
        TokenRequest? request = null, string? loginHint = null, CancellationToken cancellationToken = default) =>
        _tokens.CreateRequestAsync(request ?? new TokenRequest(), loginHint, cancellationToken);

    /// <summary>Ends a sign-in with what the browser brought back.</summary>
    /// <param name="request">The sign-in that was begun in this user's session.</param>
    /// <param name="answer">The parameters of the call to the redirect URI, from its form or query.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CloudAppsAuthenticationException">
    /// The answer is of another sign-in or came before, the user declined, or the issuer refused.
    /// </exception>
    public Task<AccessToken> RedeemAsync(
        AuthorizationRequest request, IReadOnlyDictionary<string, string> answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(answer);
        return _tokens.RedeemAsync(request, answer, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="SignInRequiredException">The user has to sign in, consent or prove more: begin a sign-in.</exception>
    public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _tokens.AcquireAsync(request, cancellationToken);
    }
}
