using System;
using System.Threading;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// A sign-in that has begun: where to send the user's browser, and what its answer is checked against. It belongs into
/// the user's own session, on the server or encrypted, because it holds secrets; it is good for one answer.
/// </summary>
public sealed class AuthorizationRequest
{
    private int _redeemed;

    /// <summary>Restores a request from the user's session.</summary>
    /// <param name="address">The address.</param>
    /// <param name="state">The state.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="codeVerifier">The code verifier.</param>
    public AuthorizationRequest(Uri address, string state, string nonce, string codeVerifier)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrWhiteSpace(state);
        ArgumentException.ThrowIfNullOrWhiteSpace(nonce);
        ArgumentException.ThrowIfNullOrWhiteSpace(codeVerifier);
        (Address, State, Nonce, CodeVerifier) = (address, state, nonce, codeVerifier);
    }

    /// <summary>Where to redirect the user's browser.</summary>
    public Uri Address { get; }

    /// <summary>What the answer must repeat, so that nobody can slip in an answer of their own (RFC 6749, section 10.12). A secret.</summary>
    public string State { get; }

    /// <summary>What the id token must repeat, so that it cannot be replayed (OpenID Connect Core, section 15.5.2). A secret.</summary>
    public string Nonce { get; }

    /// <summary>What proves to the issuer that the code is redeemed by whoever asked for it (RFC 7636). A secret.</summary>
    public string CodeVerifier { get; }

    /// <summary>Whether this is the first call.</summary>
    internal bool TryRedeem() => Interlocked.Exchange(ref _redeemed, 1) == 0;
}
