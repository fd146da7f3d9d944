using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>How a credential asks the user: with a browser, a code, a password.</summary>
internal interface IUserInteraction
{
    /// <summary>Whether a person answers, who can consent, and who may be somebody else than expected.</summary>
    bool AsksPerson { get; }

    Task<AuthenticationResult> AskAsync(UserInteractionRequest request, CancellationToken cancellationToken);
}
