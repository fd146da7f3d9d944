using System;
using System.Net.Http;
using Benchmarks.Peers.Kiota;
using DefenderForCloudApps;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Specwright.Runtime;

namespace Benchmarks.Calls;

/// <summary>The clients, each over a stub of its own.</summary>
internal static class Clients
{
    /// <summary>Where the calls would go.</summary>
    public static Uri Address { get; } = new("https://contoso.portal.cloudappsecurity.example/api");

    /// <summary>Ours, with the adapter that one gets by default.</summary>
    public static CloudAppsClient Ours(HttpMessageHandler stub)
        => new(ApiAdapter.Create(new AnonymousAuthenticationProvider(), new HttpClient(stub), Address));

    /// <summary>Ours over Kiota's adapter, without its middlewares, as over a caller's own <see cref="HttpClient"/>.</summary>
    public static CloudAppsClient OursOverKiota(HttpMessageHandler stub)
        => new(KiotaAdapter(new HttpClient(stub)));

    /// <summary>Kiota's, as its documentation says to make one: with the default middlewares.</summary>
    public static KiotaClient Kiota(HttpMessageHandler stub)
        => new(KiotaAdapter(KiotaClientFactory.Create(stub)));

    private static HttpClientRequestAdapter KiotaAdapter(HttpClient http)
        => new(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = Address.AbsoluteUri };
}
