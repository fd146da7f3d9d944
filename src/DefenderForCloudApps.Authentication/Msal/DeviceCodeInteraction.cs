using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Asks the user to enter a code on another device.</summary>
internal sealed class DeviceCodeInteraction(
    IPublicClientApplication application, Func<DeviceCodePrompt, CancellationToken, Task> showCode) : IUserInteraction
{
    public bool AsksPerson => true;

    public Task<AuthenticationResult> AskAsync(UserInteractionRequest request, CancellationToken cancellationToken) => application
        .AcquireTokenWithDeviceCode(
            request.Scopes,
            code => showCode(
                new DeviceCodePrompt(code.Message, code.UserCode, new Uri(code.VerificationUrl), code.ExpiresOn), cancellationToken))
        .WithClaims(request.Claims)
        .ExecuteAsync(cancellationToken);
}
