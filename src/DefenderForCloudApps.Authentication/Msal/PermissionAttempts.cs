using System;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// Tries the permissions of which any one suffices, one after the other, without asking the user: first what a token at
/// hand has, then the one that allows least.
/// </summary>
internal sealed class PermissionAttempts(string resourceId, SignInFailure failure)
{
    private readonly GrantedPermissions _granted = new(resourceId);

    /// <summary>A token, or why the permission that allows least was refused.</summary>
    /// <param name="account">Whose tokens these are.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="acquire">Asks MSAL for a token with the scopes.</param>
    public async Task<Attempt> TryAsync(string account, TokenRequest request, Func<string[], Task<AuthenticationResult>> acquire)
    {
        MsalUiRequiredException? refusal = null;
        foreach (var scopes in _granted.CandidatesFor(account, request.Permissions))
        {
            try
            {
                return new Attempt(Keep(await acquire(scopes).ConfigureAwait(false), account), null);
            }
            catch (MsalUiRequiredException exception)
            {
                // The last is the one that allows most, so that the first is the one to tell of and to ask for.
                refusal ??= exception;
            }
            catch (Exception exception) when (IsToBeExplained(exception))
            {
                throw failure.Explain(exception);
            }
        }

        return new Attempt(null, refusal);
    }

    /// <summary>What the user is asked for.</summary>
    public string[] LeastOf(TokenRequest request) => _granted.LeastOf(request.Permissions);

    /// <summary>Remembers what the token of an answer allows.</summary>
    public AccessToken Keep(AuthenticationResult result, string account)
    {
        // MSAL accepts an answer that lacks the token.
        if (string.IsNullOrEmpty(result.AccessToken))
        {
            throw failure.WithoutToken();
        }

        _granted.Add(account, result.Scopes);
        return new AccessToken(result.AccessToken, result.ExpiresOn, result.Account?.Username);
    }

    /// <summary>Runs a call of MSAL, and says what its failure means.</summary>
    public async Task<T> ExplainedAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsToBeExplained(exception))
        {
            throw failure.Explain(exception);
        }
    }

    // MSAL lets exceptions of the HTTP client and of its JSON reader through as they are.
    private static bool IsToBeExplained(Exception exception) =>
        exception is not OperationCanceledException and not CloudAppsAuthenticationException;

    /// <summary>How it ended.</summary>
    public readonly record struct Attempt(AccessToken? Token, MsalUiRequiredException? Refusal);
}
