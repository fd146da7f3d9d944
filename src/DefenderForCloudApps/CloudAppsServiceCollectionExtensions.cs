using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace DefenderForCloudApps;

/// <summary>Registers the client for dependency injection.</summary>
public static class CloudAppsServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="CloudAppsClient"/> and <see cref="ICloudAppsClient"/> as one singleton, so that all its users
    /// share the limit of requests.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="apiUrl">
    /// The API's address, as the portal's About page shows it, such as
    /// <c>https://contoso.us2.portal.cloudappsecurity.com/api</c>.
    /// </param>
    /// <param name="credential">Makes what access tokens come from, when the client is first asked for.</param>
    /// <param name="configure">Changes limits, retries and the connection.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddCloudAppsClient(
        this IServiceCollection services,
        Uri apiUrl,
        Func<IServiceProvider, IAccessTokenProvider> credential,
        Action<CloudAppsClientOptions>? configure = null)
        => services.AddCloudAppsClient(apiUrl, credential, (_, options) => configure?.Invoke(options));

    /// <summary>The same, with options that are made of other services: of handlers that <c>IHttpMessageHandlerFactory</c> makes, say.</summary>
    /// <param name="services">The services.</param>
    /// <param name="apiUrl">The API's address, as for the other form.</param>
    /// <param name="credential">Makes what access tokens come from, when the client is first asked for.</param>
    /// <param name="configure">Changes limits, retries and the connection, when the client is first asked for.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddCloudAppsClient(
        this IServiceCollection services,
        Uri apiUrl,
        Func<IServiceProvider, IAccessTokenProvider> credential,
        Action<IServiceProvider, CloudAppsClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(apiUrl);
        ArgumentNullException.ThrowIfNull(credential);
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddSingleton(provider =>
        {
            var options = new CloudAppsClientOptions();
            configure(provider, options);
            return CloudAppsClient.Create(apiUrl, credential(provider), options);
        });
        services.TryAddSingleton<ICloudAppsClient>(static provider => provider.GetRequiredService<CloudAppsClient>());
        return services;
    }
}
