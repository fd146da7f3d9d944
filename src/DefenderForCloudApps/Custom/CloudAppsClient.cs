using System;
using DefenderForCloudApps.Authentication;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime;

namespace DefenderForCloudApps;

/// <content>Creation, for callers who bring no request adapter of their own.</content>
public sealed partial class CloudAppsClient : IDisposable
{
    private ClientConnection? _connection;

    /// <summary>Creates a client which sends access tokens as <c>Authorization: Bearer</c>.</summary>
    /// <param name="apiUrl">
    /// The API's address, as the portal's About page shows it, such as
    /// <c>https://contoso.us2.portal.cloudappsecurity.com/api</c>; without a path, <c>/api</c> is added.
    /// </param>
    /// <param name="credential">
    /// Where access tokens come from: a credential of <c>DefenderForCloudApps.Authentication</c>, or anybody's own.
    /// </param>
    /// <param name="options">Limits, retries and the connection; null for the defaults.</param>
    /// <returns>A client, safe for concurrent use. Keep one for each tenant, and dispose it with the application.</returns>
    /// <exception cref="ArgumentException"><paramref name="apiUrl"/> is not an absolute https address.</exception>
    public static CloudAppsClient Create(Uri apiUrl, IAccessTokenProvider credential, CloudAppsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new CloudAppsClientOptions();
        return Create(apiUrl, new BearerAuthenticationProvider(credential, options.AllowedHosts), options);
    }

    /// <summary>Creates a client which any authentication provider signs in, such as <see cref="LegacyTokenAuthenticationProvider"/>.</summary>
    /// <param name="apiUrl">The API's address, as for the other form.</param>
    /// <param name="authentication">What adds credentials to each request. Which hosts may receive them is its decision.</param>
    /// <param name="options">Limits, retries and the connection; null for the defaults.</param>
    /// <returns>A client, safe for concurrent use. Keep one for each tenant, and dispose it with the application.</returns>
    /// <exception cref="ArgumentException"><paramref name="apiUrl"/> is not an absolute https address.</exception>
    public static CloudAppsClient Create(
        Uri apiUrl, IAuthenticationProvider authentication, CloudAppsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(authentication);
        options ??= new CloudAppsClientOptions();
        var baseUrl = ApiAddress.Normalize(apiUrl);
        var connection = new ClientConnection(options);
        return new CloudAppsClient(ApiAdapter.Create(authentication, connection.HttpClient, baseUrl))
        {
            _connection = connection,
        };
    }

    /// <summary>Closes the connection that <c>Create</c> made; a client over a caller's own request adapter has none.</summary>
    public void Dispose() => _connection?.Dispose();
}
