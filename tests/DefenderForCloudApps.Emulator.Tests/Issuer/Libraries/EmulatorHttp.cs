using System;
using System.Net.Http;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Libraries;

/// <summary>Has MSAL speak with the emulator and nobody else.</summary>
internal sealed class EmulatorHttp(CloudAppsEmulator emulator) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient _http = new(emulator.CreateHandler());

    public HttpClient GetHttpClient() => _http;

    public void Dispose() => _http.Dispose();
}
