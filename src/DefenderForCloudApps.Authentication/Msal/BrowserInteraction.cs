using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Asks the user in the system's browser.</summary>
internal sealed class BrowserInteraction(IPublicClientApplication application, InteractiveBrowserCredentialOptions options)
    : IUserInteraction
{
    public bool AsksPerson => true;

    public async Task<AuthenticationResult> AskAsync(UserInteractionRequest request, CancellationToken cancellationToken)
    {
        if (options.OpenBrowser is null && !SystemBrowser.IsAvailable)
        {
            throw new CredentialUnavailableException(
                "This machine has no desktop on which a browser could open: sign in with a device code " +
                $"({nameof(DeviceCodeCredential)}), which works with a browser on any other machine.");
        }

        using var patience = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await Build(request).ExecuteAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsCancellation(exception) && !cancellationToken.IsCancellationRequested
            && patience.IsCancellationRequested)
        {
            var time = options.Timeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            throw new CloudAppsAuthenticationException(
                $"Sign-in in the browser was not finished within {time} seconds: try again, or sign in with a device code.");
        }
    }

    private AcquireTokenInteractiveParameterBuilder Build(UserInteractionRequest request)
    {
        var builder = application
            .AcquireTokenInteractive(request.Scopes)
            .WithUseEmbeddedWebView(false)
            .WithClaims(request.Claims)
            .WithSystemWebViewOptions(new SystemWebViewOptions
            {
                OpenBrowserAsync = options.OpenBrowser,
                HtmlMessageSuccess = BrowserPages.Success,
                HtmlMessageError = BrowserPages.Failure,
            });
        return request switch
        {
            { Account: { } account } => builder.WithAccount(account),
            { LoginHint: { } hint } => builder.WithLoginHint(hint),
            _ => builder.WithPrompt(Prompt.SelectAccount),
        };
    }

    // MSAL tells a cancelled wait for the browser as an error of its own.
    private static bool IsCancellation(Exception exception) =>
        exception is OperationCanceledException or MsalClientException { ErrorCode: MsalError.AuthenticationCanceledError };
}
