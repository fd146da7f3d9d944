using System;
using System.Linq;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Errors;

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
    /// <exception cref="CommandException">The path is another tenant's.</exception>
    public static Uri? IssuerOf(SignIn.Application application)
    {
        if (application.Authority is not { } authority)
        {
            return null;
        }

        var path = authority.AbsolutePath.Trim('/');
        return path.Length == 0 || path.Equals(application.TenantId, StringComparison.OrdinalIgnoreCase)
            ? new Uri(authority, "/")
            : throw CommandException.Usage(
                $"The authority names the tenant '{path}', the configuration '{application.TenantId}': let them agree.");
    }
}
