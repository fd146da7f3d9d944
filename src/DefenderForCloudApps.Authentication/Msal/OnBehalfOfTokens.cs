using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Tokens for the user of one assertion.</summary>
internal sealed class OnBehalfOfTokens(
    IConfidentialClientApplication application, UserAssertion assertion, string resourceId, SignInFailure failure)
{
    // One assertion is one user.
    private const string User = "";

    private readonly PermissionAttempts _attempts = new(resourceId, failure);
    private readonly SingleFlight<AccessToken> _flights = new();

    /// <summary>Returns a token with any one of the permissions. Callers that want the same share one request.</summary>
    public Task<AccessToken> AcquireAsync(TokenRequest request, CancellationToken cancellationToken) => _flights.RunAsync(
        $"{string.Join(' ', request.Permissions)}|{request.Claims}", token => RequestAsync(request, token), cancellationToken);

    private async Task<AccessToken> RequestAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        var attempt = await _attempts.TryAsync(
            User,
            request,
            scopes => application.AcquireTokenOnBehalfOf(scopes, assertion).WithClaims(request.Claims).ExecuteAsync(cancellationToken))
            .ConfigureAwait(false);
        return attempt.Token ?? throw failure.NeedsUserOfClient(request, attempt.Refusal!);
    }
}
