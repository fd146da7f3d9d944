using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Emulator;
using Specwright.Runtime;
using Xunit;

namespace DefenderForCloudApps.Tests;

/// <summary>An emulator without a port and without throttle, and clients that are signed in to it.</summary>
public sealed class EmulatedTenant : IAsyncLifetime
{
    private static readonly AllowedHosts s_hosts = AllowedHosts.AllClouds.With("localhost");

    public CloudAppsEmulator Emulator { get; private set; } = null!;

    public async Task InitializeAsync() => Emulator = await CloudAppsEmulator.StartAsync(
        new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, RequestsPerMinute = null });

    public async Task DisposeAsync() => await Emulator.DisposeAsync();

    public CloudAppsClient CreateClient(params string[] permissions) => CreateClient(null, permissions);

    /// <summary>A client in application context: of the application with just these permissions, or with all of them.</summary>
    public CloudAppsClient CreateClient(DelegatingHandler? handler, params string[] permissions)
        => CloudAppsClient.Create(Emulator.ApiUrl, Credential(permissions), Options(handler));

    public CloudAppsClient CreateClientWithLegacyToken() => CloudAppsClient.Create(
        Emulator.ApiUrl, new LegacyTokenAuthenticationProvider(Emulator.LegacyToken, s_hosts), Options(null));

    public ClientSecretCredential Credential(params string[] permissions)
    {
        var application = permissions.Length == 0
            ? Emulator.Applications[0]
            : Emulator.Applications.First(candidate => candidate.Permissions.Order().SequenceEqual(permissions.Order()));
        return Credential(application.ClientId, application.ClientSecret);
    }

    public ClientSecretCredential Credential(string clientId, string clientSecret)
        => Credential(Emulator, clientId, clientSecret);

    public static ClientSecretCredential Credential(CloudAppsEmulator emulator, string clientId, string clientSecret) => new(
        emulator.TenantId,
        clientId,
        clientSecret,
        new ClientSecretCredentialOptions
        {
            Authority = new Uri(emulator.Authority.GetLeftPart(UriPartial.Authority)),
            AllowedHosts = s_hosts,
            HttpClient = new HttpClient(emulator.CreateHandler()),
        });

    public CloudAppsClientOptions Options(DelegatingHandler? handler)
    {
        var connection = Emulator.CreateHandler();
        if (handler is not null)
        {
            handler.InnerHandler = connection;
            connection = handler;
        }

        return new CloudAppsClientOptions
        {
            HttpHandler = connection,
            AllowedHosts = s_hosts,
            RequestsPerMinute = null,
            Retry = new RetryOptions { MaxRetries = 0 },
        };
    }
}
