using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Support;

/// <summary>An emulator without a port and without throttle, over https with its pinned certificate.</summary>
public sealed class EmulatedTenant : IAsyncLifetime
{
    public static readonly AllowedHosts Hosts = AllowedHosts.AllClouds.With("localhost");

    public CloudAppsEmulator Emulator { get; private set; } = null!;

    public string TenantId => Emulator.TenantId;

    public Uri Authority => new(Emulator.Authority.GetLeftPart(UriPartial.Authority));

    /// <summary>The id of the public client.</summary>
    public string Mdca => Application("mdca").ClientId;

    /// <summary>How many tokens were asked for so far.</summary>
    public int TokenRequests => Emulator.Requests.Count(request => request.Path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal));

    public async Task InitializeAsync() => Emulator = await CloudAppsEmulator.StartAsync(
        new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, RequestsPerMinute = null });

    public async Task DisposeAsync() => await Emulator.DisposeAsync();

    public HttpClient CreateClient() => new(Emulator.CreateHandler());

    public EmulatedApplication Application(string name) => Emulator.Applications.Single(application => application.Name == name);

    public EmulatedUser User(string alias) => Emulator.Users.Single(user => user.UserPrincipalName == $"{alias}@contoso.example");

    /// <summary>The SDK's client, signed in by the credential.</summary>
    public CloudAppsClient CreateApiClient(IAccessTokenProvider credential) => CloudAppsClient.Create(
        Emulator.ApiUrl,
        credential,
        new CloudAppsClientOptions
        {
            HttpHandler = Emulator.CreateHandler(),
            AllowedHosts = Hosts,
            RequestsPerMinute = null,
            Retry = new RetryOptions { MaxRetries = 0 },
        });

    /// <summary>An access token of the user for the web API "SOC API", as its client would send it.</summary>
    public async Task<string> AssertionOfAsync(string alias)
    {
        using var client = CreateClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "password",
            ["client_id"] = Mdca,
            ["scope"] = $"api://{Application("SOC API").ClientId}/access_as_user",
            ["username"] = User(alias).UserPrincipalName,
            ["password"] = User(alias).Password,
        });
        using var response = await client.PostAsync(new Uri($"{Emulator.Authority}/oauth2/v2.0/token"), form);
        var body = await response.Content.ReadAsStringAsync();
        return JsonNode.Parse(body)!["access_token"]?.GetValue<string>() ?? throw new InvalidOperationException(body);
    }
}
