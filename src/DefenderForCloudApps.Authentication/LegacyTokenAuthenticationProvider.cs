using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Sends an API token that was issued in the portal as <c>Authorization: Token</c>, only to allowed hosts and only over
/// https.
/// </summary>
/// <remarks>
/// Legacy: the service is retiring these tokens. One has all the rights of the person who issued it and does not
/// expire by itself; prefer an application with <see cref="ClientSecretCredential"/> or
/// <see cref="ClientCertificateCredential"/>. The first request of each provider says so, as a warning of the event source
/// <c>DefenderForCloudApps-Authentication</c>.
/// </remarks>
public sealed partial class LegacyTokenAuthenticationProvider : IAuthenticationProvider
{
    private static readonly GrantedScopes s_granted = GrantedScopes.Unlisted(
        "the legacy token has the rights of the person who issued it in the portal");

    private const string Retirement =
        "This client signs in with a legacy API token, which the service is retiring: register an application in Microsoft " +
        "Entra and sign in with a certificate, a workload identity or a client secret instead.";

    private readonly string _token;
    private readonly AllowedHosts _allowedHosts;
    private int _isTold;

    /// <summary>Creates the provider.</summary>
    /// <param name="token">The token: 64 to 192 letters, digits and equals signs; case matters.</param>
    /// <param name="allowedHosts">The hosts that may receive the token.</param>
    /// <exception cref="ArgumentException">The token does not have this form.</exception>
    public LegacyTokenAuthenticationProvider(string token, AllowedHosts allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(allowedHosts);
        if (!TokenForm().IsMatch(token))
        {
            throw new ArgumentException(
                "An API token has 64 to 192 letters, digits and equals signs, and nothing else.", nameof(token));
        }

        _token = token;
        _allowedHosts = allowedHosts;
    }

    /// <summary>Where the retirement is told.</summary>
    internal Action<string> Tell { get; init; } = AuthenticationEventSource.Log.LegacyTokenIsRetiring;

    /// <summary>
    /// Sets the request's Authorization header, by the rules of <see cref="BearerAuthenticationProvider"/>.
    /// </summary>
    /// <param name="request">The request, with its final address.</param>
    /// <param name="additionalAuthenticationContext">
    /// Kiota's context; a claims challenge is answered with the same token, the only one.
    /// </param>
    /// <param name="cancellationToken">Not used: nothing is waited for.</param>
    /// <exception cref="CloudAppsAuthenticationException">The address is not allowed to receive a token.</exception>
    public Task AuthenticateRequestAsync(
        RequestInformation request,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        _allowedHosts.Demand(request.URI);
        if (AuthorizationHeader.IsWanted(request, additionalAuthenticationContext))
        {
            // The service compares the scheme with case.
            AuthorizationHeader.Set(request, "Token", _token);
            request.AddRequestOptions([s_granted]);
            if (Interlocked.Exchange(ref _isTold, 1) == 0)
            {
                Tell(Retirement);
            }
        }

        return Task.CompletedTask;
    }

    // \z and not $, which would let a line end through.
    [GeneratedRegex(@"^[0-9a-zA-Z=]{64,192}\z")]
    private static partial Regex TokenForm();
}
