using System;
using System.Net.Http;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Display;
using DefenderForCloudApps.Cli.Errors;
using Microsoft.Kiota.Abstractions.Authentication;

namespace DefenderForCloudApps.Cli.Connection;

/// <summary>The service as it is configured: its client, and what the calls came to.</summary>
internal sealed class CloudAppsConnection : IDisposable
{
    private readonly HttpClient _issuerClient;

    private CloudAppsConnection(Settings settings, Func<HttpMessageHandler> createHandler, TokenCache? tokenCache, Terminal terminal)
    {
        Settings = settings;
        Calls = new CallCounter(createHandler(), terminal.Say);
        _issuerClient = new HttpClient(createHandler());
        var (authentication, tokens) = Authentication(settings, _issuerClient, tokenCache);
        Tokens = tokens;
        Client = CloudAppsClient.Create(settings.ApiUrl, authentication, new CloudAppsClientOptions { HttpHandler = Calls });
    }

    public Settings Settings { get; }

    public CloudAppsClient Client { get; }

    /// <summary>The calls to the API so far.</summary>
    public CallCounter Calls { get; }

    /// <summary>Where access tokens come from; null with a legacy token.</summary>
    public CloudAppsCredential? Tokens { get; }

    /// <summary>Prepares calls to the service, without making one.</summary>
    /// <param name="settings">Where it is and how to sign in.</param>
    /// <param name="terminal">Is told of waits.</param>
    /// <param name="secrets">Learns what must not be printed.</param>
    /// <param name="tokenCache">Where tokens are kept; null: in memory.</param>
    /// <param name="createHandler">Reaches the servers; null: over the network.</param>
    /// <exception cref="CommandException">A setting is malformed.</exception>
    public static CloudAppsConnection Open(
        Settings settings, Terminal terminal, SecretList secrets, TokenCache? tokenCache = null, Func<HttpMessageHandler>? createHandler = null)
    {
        secrets.AddFrom(settings.SignIn);
        Destination.Demand(settings);

        try
        {
            return new CloudAppsConnection(
                settings, createHandler ?? (() => PinnedHandler.Create(settings.PinnedCertificate)), tokenCache, terminal);
        }
        catch (ArgumentException exception)
        {
            // The libraries check the form of ids and tokens; their messages do not repeat a secret.
            throw CommandException.Unusable("configuration", exception);
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _issuerClient.Dispose();
    }

    private static (IAuthenticationProvider Authentication, CloudAppsCredential? Tokens) Authentication(
        Settings settings, HttpClient issuerClient, TokenCache? tokenCache)
    {
        var hosts = Destination.AllowedHosts(settings);
        if (settings.SignIn is SignIn.LegacyToken legacy)
        {
            return (new LegacyTokenAuthenticationProvider(legacy.Token, hosts), null);
        }

        var credential = CredentialFactory.Create(settings.SignIn, Destination.CredentialOptions(settings, issuerClient, tokenCache));
        return (new BearerAuthenticationProvider(credential, hosts), credential);
    }
}
