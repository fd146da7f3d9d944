using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// Tokens in application context: one request for all who wait, a new token before the old one ends, and no request
/// while the issuer asked for a pause. How the application proves itself is the business of <paramref name="acquire"/>.
/// </summary>
/// <remarks>
/// A pause of up to 15 seconds is waited for, once; in a longer one, whoever has no token fails at once.
/// </remarks>
internal sealed class ApplicationTokens(
    TokenAcquisition acquire, SharedToken shared, ISignInFailure failure, TimeProvider time)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);
    // MSAL keeps the same pause by the system's clock, and must not be asked a moment too early.
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan s_untilNextRenewal = TimeSpan.FromSeconds(30);

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Returns a token: the one at hand unless it is about to end or claims are demanded.</summary>
    public Task<AccessToken> AcquireAsync(string? claims, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (claims is null && shared.Current is { } current && current.IsGood(Now))
        {
            if (Now >= current.RenewOn && shared.BackOff.Remaining(Now) == TimeSpan.Zero && shared.TryBeginRenewal())
            {
                _ = RenewAsync();
            }

            return Task.FromResult(current.Token);
        }

        return shared.Flights.RunAsync(claims ?? string.Empty, token => RequestAsync(claims, token), cancellationToken);
    }

    /// <summary>Fetches a new token while callers go on with the old one; its failure is told when the old one ends.</summary>
    private async Task RenewAsync()
    {
        try
        {
            await shared.Flights.RunAsync(string.Empty, token => AskAsync(null, token), CancellationToken.None).ConfigureAwait(false);
        }
        catch (CloudAppsAuthenticationException)
        {
            shared.Current = shared.Current?.Until(Now + s_untilNextRenewal);
        }
        finally
        {
            shared.EndRenewal();
        }
    }

    private async Task<AccessToken> RequestAsync(string? claims, CancellationToken cancellationToken)
    {
        // Another flight may have landed between the caller's look and this one's start.
        if (claims is null && shared.Current is { } landed && landed.IsGood(Now))
        {
            return landed.Token;
        }

        try
        {
            return await AskAsync(claims, cancellationToken).ConfigureAwait(false);
        }
        catch (CloudAppsAuthenticationException) when (claims is null && shared.Current is { } last && last.IsUsable(Now))
        {
            return last.Token;
        }
    }

    private async Task<AccessToken> AskAsync(string? claims, CancellationToken cancellationToken)
    {
        for (var mayWait = true; ; mayWait = false)
        {
            await PauseAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                // What is at hand is about to end, by this clock; MSAL would give it out again.
                var result = await acquire(claims, shared.Current is not null, cancellationToken).ConfigureAwait(false);
                return Keep(result);
            }
            catch (MsalServiceException exception) when (RetryAfter.IsBusy(exception))
            {
                var asked = RetryAfter.In(exception, Now);
                shared.BackOff.Begin(Now, asked);
                if (!mayWait || asked is null || asked > s_patience)
                {
                    throw failure.Explain(exception);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException and not CloudAppsAuthenticationException)
            {
                // MSAL lets exceptions of the HTTP client and of its JSON reader through as they are.
                throw failure.Explain(exception);
            }
        }
    }

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        var remaining = shared.BackOff.Remaining(Now);
        if (remaining > s_patience)
        {
            throw failure.StillPaused(remaining);
        }

        if (remaining > TimeSpan.Zero)
        {
            await Task.Delay(remaining + s_moment, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private AccessToken Keep(AuthenticationResult result)
    {
        // MSAL accepts an answer that lacks the token.
        if (string.IsNullOrEmpty(result.AccessToken))
        {
            throw failure.WithoutToken();
        }

        var token = new AccessToken(result.AccessToken, result.ExpiresOn);
        shared.Current = RenewableToken.Of(token, result.AuthenticationResultMetadata?.RefreshOn, Now);
        shared.BackOff.End();
        return token;
    }
}
