using System;
using System.Net;
using System.Net.Http;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Gives MSAL the HTTP client of the caller, or else one that all credentials share.</summary>
internal sealed class MsalHttpClientFactory(HttpClient? httpClient) : IMsalHttpClientFactory
{
    private static readonly Lazy<HttpClient> s_shared = new(() => new HttpClient(CreateHandler()));

    public HttpClient GetHttpClient() => httpClient ?? s_shared.Value;

    /// <summary>
    /// A handler that follows no redirect (a 307 would carry the client secret to wherever it points), notices changes of
    /// DNS, and signs in to a proxy as the current user, as MSAL's own handler does.
    /// </summary>
    internal static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        DefaultProxyCredentials = CredentialCache.DefaultCredentials,
    };
}
