using System;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Authentication.Msal;
using DefenderForCloudApps.Cli.Commands;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Connection;

namespace DefenderForCloudApps.Cli.Login;

/// <summary>Signs in as a person or an application, and leaves the tokens in the encrypted cache.</summary>
internal sealed class SignInRun(CommandContext context, Settings settings, HttpClient issuerClient)
{
    private CloudAppsCredentialOptions Options => Destination.CredentialOptions(settings, issuerClient, context.Storage.Tokens);

    /// <summary>Signs in.</summary>
    /// <param name="permission">The permission to ask a person for; null: all that the application is registered for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<AccessToken> RunAsync(string? permission, CancellationToken cancellationToken) =>
        Credential().GetTokenAsync(new TokenRequest { Permissions = permission is null ? [] : [permission] }, cancellationToken);

    private CloudAppsCredential Credential() => settings.SignIn switch
    {
        SignIn.User { ByDeviceCode: true } user => new DeviceCodeCredential(
            user.TenantId, user.ClientId, ShowCode, new DeviceCodeCredentialOptions
            {
                AsksAnew = true,
                Cloud = Options.Cloud,
                Authority = Options.Authority,
                AllowedHosts = Options.AllowedHosts,
                HttpClient = Options.HttpClient,
                TokenCache = Options.TokenCache,
            }),
        SignIn.User user => new InteractiveBrowserCredential(
            user.TenantId, user.ClientId, new InteractiveBrowserCredentialOptions
            {
                AsksAnew = true,
                OpenBrowser = Browser(),
                Cloud = Options.Cloud,
                Authority = Options.Authority,
                AllowedHosts = Options.AllowedHosts,
                HttpClient = Options.HttpClient,
                TokenCache = Options.TokenCache,
            }),
        var application => CredentialFactory.Create(application, Options),
    };

    private Task ShowCode(DeviceCodePrompt prompt, CancellationToken cancellationToken)
    {
        context.Terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"To sign in, open {prompt.Address} in a browser on any device and enter the code {prompt.UserCode} (valid until {prompt.ExpiresOn.ToLocalTime():HH:mm})."));
        return Task.CompletedTask;
    }

    /// <summary>Whether a browser can open for whoever runs this.</summary>
    public static bool HasBrowser(CommandContext context) =>
        SystemBrowser.IsAvailable || context.Variable("BROWSER") is { Length: > 0 };

    // What a person has chosen, as the tools of a Unix desktop read it.
    private Func<Uri, Task>? Browser() => context.Variable("BROWSER") is not { Length: > 0 } browser
        ? null
        : address =>
        {
            var start = new ProcessStartInfo(browser, [address.AbsoluteUri]) { RedirectStandardOutput = true };
            using var process = Process.Start(start);
            return Task.CompletedTask;
        };
}
