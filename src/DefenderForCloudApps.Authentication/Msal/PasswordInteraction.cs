using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Answers for the user with the password.</summary>
internal sealed class PasswordInteraction(IPublicClientApplication application, string userName, string password) : IUserInteraction
{
    public bool AsksPerson => false;

    // MSAL warns as this library does; whoever comes here has been warned.
#pragma warning disable CS0618
    public Task<AuthenticationResult> AskAsync(UserInteractionRequest request, CancellationToken cancellationToken) => application
        .AcquireTokenByUsernamePassword(request.Scopes, userName, password)
        .WithClaims(request.Claims)
        .ExecuteAsync(cancellationToken);
#pragma warning restore CS0618
}
