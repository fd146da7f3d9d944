using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// Tokens in application context. How the application proves itself (a secret, a certificate, an assertion) is the
/// business of whoever built it.
/// </summary>
internal sealed class ApplicationTokens(
    IConfidentialClientApplication application, string resourceId, SignInFailure failure)
{
    private readonly string[] _scopes = [$"{resourceId}/.default"];
    private readonly SingleFlight<AccessToken> _flights = new();

    /// <summary>Returns a token, from MSAL's cache unless claims are demanded.</summary>
    public Task<AccessToken> AcquireAsync(string? claims, CancellationToken cancellationToken) =>
        _flights.RunAsync(claims ?? string.Empty, token => RequestAsync(claims, token), cancellationToken);

    private async Task<AccessToken> RequestAsync(string? claims, CancellationToken cancellationToken)
    {
        AuthenticationResult result;
        try
        {
            result = await application
                .AcquireTokenForClient(_scopes)
                .WithClaims(claims)
                .ExecuteAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // MSAL lets exceptions of the HTTP client and of its JSON reader through as they are.
            throw failure.Explain(exception);
        }

        // MSAL accepts an answer that lacks the token.
        return string.IsNullOrEmpty(result.AccessToken)
            ? throw failure.WithoutToken()
            : new AccessToken(result.AccessToken, result.ExpiresOn);
    }
}
