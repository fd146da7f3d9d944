using System;
using System.Linq;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>Which issuer gives the tokens for what is configured.</summary>
internal static class ConfiguredIssuer
{
    private static readonly CloudAppsCloud[] s_clouds =
        [CloudAppsCloud.Public, CloudAppsCloud.UsGovernment, CloudAppsCloud.UsGovernmentHigh];

    /// <summary>The cloud that serves an address; the worldwide one for an address of none.</summary>
    public static CloudAppsCloud CloudOf(Uri? apiUrl) =>
        s_clouds.FirstOrDefault(cloud => apiUrl is not null && AllowedHosts.For(cloud).Allows(apiUrl), CloudAppsCloud.Public);

    /// <summary>The issuer's address alone: an authority is often written with the tenant as its path.</summary>
    /// <exception cref="CloudAppsConfigurationException">The path is another tenant's.</exception>
    public static Uri? AuthorityOf(SignIn signIn)
    {
        if (signIn is not SignIn.AtIssuer { Authority: { } authority } atIssuer)
        {
            return null;
        }

        var path = authority.AbsolutePath.Trim('/');
        return path.Length == 0 || path.Equals(atIssuer.TenantId, StringComparison.OrdinalIgnoreCase)
            ? new Uri(authority, "/")
            : throw new CloudAppsConfigurationException(
                $"The authority names the tenant '{path}', the configuration '{atIssuer.TenantId}': let them agree.");
    }
}
