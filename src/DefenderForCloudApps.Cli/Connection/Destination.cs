using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Cli.Configuration;

namespace DefenderForCloudApps.Cli.Connection;

/// <summary>Which hosts a token may go to.</summary>
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
}
