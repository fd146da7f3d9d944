using System;
using System.Linq;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;

namespace DefenderForCloudApps.Cli.Connection;

/// <summary>Which hosts a token may go to, and which issuer gives it.</summary>
internal static class Destination
{
    private static readonly CloudAppsCloud[] s_clouds =
        [CloudAppsCloud.Public, CloudAppsCloud.UsGovernment, CloudAppsCloud.UsGovernmentHigh];

    /// <summary>
    /// The service's own hosts. Another one, such as an emulator's, is allowed only with a pinned certificate: a
    /// mistyped address must not receive a token.
    /// </summary>
    public static AllowedHosts AllowedHosts(Settings settings)
    {
        var hosts = Authentication.AllowedHosts.AllClouds;
        return settings.PinnedCertificate is null ? hosts : hosts.With(settings.ApiUrl.IdnHost);
    }

    /// <summary>The cloud that serves an address; the worldwide one for an address of none.</summary>
    public static CloudAppsCloud CloudOf(Uri apiUrl) =>
        s_clouds.FirstOrDefault(cloud => Authentication.AllowedHosts.For(cloud).Allows(apiUrl), CloudAppsCloud.Public);

    /// <summary>The issuer's address alone: an authority is often written with the tenant as its path.</summary>
    /// <exception cref="CloudAppsConfigurationException">The path is another tenant's.</exception>
    public static Uri? IssuerOf(SignIn.AtIssuer signIn)
    {
        if (signIn.Authority is not { } authority)
        {
            return null;
        }

        var path = authority.AbsolutePath.Trim('/');
        return path.Length == 0 || path.Equals(signIn.TenantId, StringComparison.OrdinalIgnoreCase)
            ? new Uri(authority, "/")
            : throw new CloudAppsConfigurationException(
                $"The authority names the tenant '{path}', the configuration '{signIn.TenantId}': let them agree.");
    }
}
