using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Web;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Tokens of one user of a web app.</summary>
internal sealed class AuthorizationCodeTokens(
    IConfidentialClientApplication application, AuthorizationCodeCredentialOptions options, SignInFailure failure)
{
    private readonly PermissionAttempts _attempts = new(options.Cloud.ResourceId, failure);
    private readonly SingleFlight<AccessToken> _flights = new();

    public string? AccountId { get; private set; } = options.AccountId;

    public static AuthorizationCodeTokens Create(
        string tenantId,
        string clientId,
        Uri redirectUri,
        AuthorizationCodeCredentialOptions options,
        Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove,
        params string[] secrets)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentNullException.ThrowIfNull(redirectUri);
        var issuer = new Issuer(tenantId, options, anyOrganization: true);
        var application = prove(issuer.Configure(ConfidentialClientApplicationBuilder.Create(clientId)))
            .WithRedirectUri(redirectUri.AbsoluteUri)
            .Build();
        options.TokenCache?.Attach(application.UserTokenCache);
        return new AuthorizationCodeTokens(
            application, options, new SignInFailure(issuer, clientId, new SecretText(secrets)));
    }

    public Task<AuthorizationRequest> CreateRequestAsync(
        TokenRequest request, string? loginHint, CancellationToken cancellationToken) => _attempts.ExplainedAsync(async () =>
    {
        var (state, nonce) = (RandomNumberGenerator.GetHexString(64, true), RandomNumberGenerator.GetHexString(64, true));
        var builder = application
            .GetAuthorizationRequestUrl(_attempts.LeastOf(request))
            .WithPkce(out var verifier)
            .WithExtraQueryParameters(new Dictionary<string, (string Value, bool IncludeInCacheKey)>
            {
                ["state"] = (state, false),
                ["nonce"] = (nonce, false),
            });
        builder = loginHint is null ? builder : builder.WithLoginHint(loginHint);
        builder = request.Claims is null ? builder : builder.WithClaims(request.Claims);
        var address = await builder.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        return new AuthorizationRequest(address, state, nonce, verifier);
    });

    public async Task<AccessToken> RedeemAsync(
        AuthorizationRequest request, IReadOnlyDictionary<string, string> answer, CancellationToken cancellationToken)
    {
        var code = CodeIn(request, answer);
        var result = await _attempts.ExplainedAsync(() => application
            .AcquireTokenByAuthorizationCode(ScopesIn(request.Address), code)
            .WithPkceCodeVerifier(request.CodeVerifier)
            .ExecuteAsync(cancellationToken)).ConfigureAwait(false);
        if (!IsSame(NonceIn(result.IdToken), request.Nonce))
        {
            throw SignInFailure.OfAnotherSignIn();
        }

        AccountId = result.Account.HomeAccountId.Identifier;
        return _attempts.Keep(result, AccountId);
    }

    public Task<AccessToken> AcquireAsync(TokenRequest request, CancellationToken cancellationToken) => _flights.RunAsync(
        $"{string.Join(' ', request.Permissions)}|{request.Claims}", token => RequestAsync(request, token), cancellationToken);

    private async Task<AccessToken> RequestAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        var account = AccountId is { } id
            ? await _attempts.ExplainedAsync(() => application.GetAccountAsync(id)).ConfigureAwait(false)
            : null;
        var attempt = account is null
            ? default
            : await _attempts.TryAsync(
                AccountId!,
                request,
                scopes => application.AcquireTokenSilent(scopes, account).WithClaims(request.Claims).ExecuteAsync(cancellationToken))
                .ConfigureAwait(false);
        return attempt.Token ?? throw failure.NeedsUser(request, attempt.Refusal);
    }

    private string CodeIn(AuthorizationRequest request, IReadOnlyDictionary<string, string> answer)
    {
        // Before anything else is believed: also an error may be somebody else's invention.
        if (!IsSame(answer.GetValueOrDefault("state"), request.State) || !request.TryRedeem())
        {
            throw SignInFailure.OfAnotherSignIn();
        }

        if (answer.TryGetValue("error", out var error))
        {
            throw failure.Explain(new MsalServiceException(error, answer.GetValueOrDefault("error_description") ?? error));
        }

        return answer.TryGetValue("code", out var code) && code.Length > 0 ? code : throw SignInFailure.OfAnotherSignIn();
    }

    // The scopes have to be named again when the code is redeemed; those of OpenID Connect are MSAL's own business.
    private string[] ScopesIn(Uri address) => [.. (HttpUtility.ParseQueryString(address.Query)["scope"] ?? string.Empty)
        .Split(' ')
        .Where(scope => scope.StartsWith(options.Cloud.ResourceId, StringComparison.OrdinalIgnoreCase))];

    private static string? NonceIn(string? idToken)
    {
        try
        {
            return idToken is null ? null : JwtPayload.Decode(idToken).String("nonce");
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsSame(string? actual, string expected) => actual is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(actual), Encoding.UTF8.GetBytes(expected));
}
