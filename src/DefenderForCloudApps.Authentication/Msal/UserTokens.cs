using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// Tokens in user context: from the cache or by a refresh token, and only where no permission that suffices is to be had
/// so, by asking the user.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Without a wait handle the semaphore holds nothing to dispose of.")]
internal sealed class UserTokens(
    IPublicClientApplication application, UserCredentialOptions options, SignInFailure failure, IUserInteraction interaction)
{
    private readonly PermissionAttempts _attempts = new(options.Cloud.ResourceId, failure);
    private readonly SingleFlight<AccessToken> _flights = new();
    private readonly SemaphoreSlim _oneInteraction = new(1, 1);
    private volatile IAccount? _account;
    private int _interactions;

    /// <summary>Returns a token with any one of the permissions. Callers that want the same share one request.</summary>
    public Task<AccessToken> AcquireAsync(TokenRequest request, CancellationToken cancellationToken) => _flights.RunAsync(
        $"{string.Join(' ', request.Permissions)}|{request.Claims}", token => RequestAsync(request, token), cancellationToken);

    private async Task<AccessToken> RequestAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref _interactions);
        var silent = options.AsksAnew && before == 0
            ? default
            : await TrySilentAsync(request, cancellationToken).ConfigureAwait(false);
        if (silent.Token is not null)
        {
            return silent.Token;
        }

        if (options.DisableAutomaticSignIn)
        {
            throw failure.NeedsUser(request, silent.Refusal);
        }

        await _oneInteraction.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // While this one waited, the user may have signed in for another.
            if (before != Volatile.Read(ref _interactions))
            {
                silent = await TrySilentAsync(request, cancellationToken).ConfigureAwait(false);
            }

            return silent.Token ?? await AskAsync(request, silent.Refusal, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneInteraction.Release();
        }
    }

    private async Task<AccessToken> AskAsync(
        TokenRequest request, MsalUiRequiredException? refusal, CancellationToken cancellationToken)
    {
        var account = options.AsksAnew ? null : await FindAccountAsync().ConfigureAwait(false);
        var claims = request.Claims ?? (string.IsNullOrEmpty(refusal?.Claims) ? null : refusal.Claims);
        Task<AuthenticationResult> AskFor(string[] scopes) => interaction.AskAsync(
            new UserInteractionRequest(scopes, account, options.Account ?? account?.Username, claims), cancellationToken);

        var token = interaction.AsksPerson
            ? await AskPersonAsync(() => AskFor(_attempts.LeastOf(request))).ConfigureAwait(false)
            : await AskWithoutPersonAsync(request, AskFor).ConfigureAwait(false);
        Interlocked.Increment(ref _interactions);
        return token;
    }

    private async Task<AccessToken> AskPersonAsync(Func<Task<AuthenticationResult>> ask)
    {
        var result = await _attempts.ExplainedAsync(ask).ConfigureAwait(false);
        if (options.Account is { } expected && !IsNamed(result.Account, expected))
        {
            throw SignInFailure.OtherAccount(expected, result.Account.Username);
        }

        return Keep(result);
    }

    // Nobody can consent to the permission that allows least: one that was consented to before has to do.
    private async Task<AccessToken> AskWithoutPersonAsync(TokenRequest request, Func<string[], Task<AuthenticationResult>> ask)
    {
        var attempt = await _attempts.TryAsync(
            options.Account!,
            request,
            async scopes =>
            {
                var result = await ask(scopes).ConfigureAwait(false);
                Keep(result);
                return result;
            }).ConfigureAwait(false);
        return attempt.Token ?? throw failure.Explain(attempt.Refusal!);
    }

    private AccessToken Keep(AuthenticationResult result)
    {
        _account = result.Account;
        return _attempts.Keep(result, IdOf(result.Account));
    }

    private async Task<PermissionAttempts.Attempt> TrySilentAsync(TokenRequest request, CancellationToken cancellationToken) =>
        await FindAccountAsync().ConfigureAwait(false) is not { } account
            ? default
            : await _attempts.TryAsync(
                IdOf(account),
                request,
                scopes => application.AcquireTokenSilent(scopes, account).WithClaims(request.Claims).ExecuteAsync(cancellationToken))
                .ConfigureAwait(false);

    private async Task<IAccount?> FindAccountAsync()
    {
        if (_account is { } known)
        {
            return known;
        }

        var accounts = (await _attempts.ExplainedAsync(application.GetAccountsAsync).ConfigureAwait(false)).ToList();
        if (options.Account is { } name)
        {
            return accounts.Find(account => IsNamed(account, name));
        }

        // Of several, the user has to choose; where the user is not asked, whoever makes the credential.
        return accounts.Count > 1 && options.DisableAutomaticSignIn
            ? throw failure.SeveralAccounts(accounts.Select(account => account.Username))
            : accounts.Count == 1 ? accounts[0] : null;
    }

    // The id comes from client_info, which an issuer may leave out.
    private static string IdOf(IAccount account) => account.HomeAccountId?.Identifier ?? account.Username;

    private static bool IsNamed(IAccount account, string name) =>
        name.Equals(account.Username, StringComparison.OrdinalIgnoreCase);
}
