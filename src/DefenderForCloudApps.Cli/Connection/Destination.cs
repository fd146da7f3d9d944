using System.Net.Http;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Errors;

namespace DefenderForCloudApps.Cli.Connection;

/// <summary>Which hosts a token may go to, and which issuer gives it.</summary>
internal static class Destination
{
    /// <summary>
    /// The service's own hosts. Another one, such as an emulator's, is allowed only with a pinned certificate: a
    /// mistyped address must not receive a token.
    /// </summary>
    public static AllowedHosts AllowedHosts(Settings settings)
    {
        var hosts = Authentication.AllowedHosts.AllClouds;
        return settings.PinnedCertificate is null ? hosts : hosts.With(settings.ApiUrl.IdnHost);
    }

    /// <summary>Refuses an API's address that no token may go to.</summary>
    /// <exception cref="CommandException">It is not a host of the service.</exception>
    public static void Demand(Settings settings)
    {
        if (!AllowedHosts(settings).Allows(settings.ApiUrl))
        {
            throw CommandException.Usage(
                $"'{settings.ApiUrl.IdnHost}' is not a host of the service: correct {SettingNames.ApiUrl}, or set " +
                $"{SettingNames.PinnedCertificate} if it is an emulator.");
        }
    }

    /// <summary>Where a credential signs in, and where its tokens may go.</summary>
    public static CloudAppsCredentialOptions CredentialOptions(Settings settings, HttpClient issuerClient, TokenCache? tokenCache) => new()
    {
        Cloud = ConfiguredIssuer.CloudOf(settings.ApiUrl),
        Authority = ConfiguredIssuer.AuthorityOf(settings.SignIn),
        AllowedHosts = AllowedHosts(settings),
        HttpClient = issuerClient,
        TokenCache = tokenCache,
    };
}
