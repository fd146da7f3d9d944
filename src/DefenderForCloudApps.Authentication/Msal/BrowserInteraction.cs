using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Asks the user in the system's browser.</summary>
internal sealed class BrowserInteraction(
    IPublicClientApplication application, InteractiveBrowserCredentialOptions options, bool hasBrowser) : IUserInteraction
{
    public bool AsksPerson => true;

    public async Task<AuthenticationResult> AskAsync(UserInteractionRequest request, CancellationToken cancellationToken)
    {
        if (options.OpenBrowser is null && !hasBrowser)
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
            // Who is known need not choose: where the browser's session suffices, only consent is asked for.
            { Account: { } account } => builder.WithAccount(account).WithPrompt(Prompt.NoPrompt),
            { LoginHint: { } hint } => builder.WithLoginHint(hint).WithPrompt(Prompt.NoPrompt),
            _ => builder.WithPrompt(Prompt.SelectAccount),
        };
    }

    // MSAL tells a cancelled wait for the browser as an error of its own.
    private static bool IsCancellation(Exception exception) =>
        exception is OperationCanceledException or MsalClientException { ErrorCode: MsalError.AuthenticationCanceledError };
}
