using System;
using System.Linq;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// A cloud is its issuer and its API's hosts together: with those of two clouds every sign-in or every call would fail,
/// and with a reason that does not name the cause.
/// </summary>
internal static class CloudMatch
{
    /// <summary>Returns the hosts that were allowed explicitly, if they and the issuer are of the options' cloud.</summary>
    public static AllowedHosts? Demand(CloudAppsCredentialOptions options)
    {
        var cloud = options.Cloud;
        if (options.Authority is { IsAbsoluteUri: true } authority
            && authority.Host != cloud.AuthorityHost.Host
            && CloudAppsCloud.All.FirstOrDefault(other => other.AuthorityHost.Host == authority.Host) is { } other)
        {
            throw new ArgumentException(
                $"The authority '{authority.Host}' is that of the cloud {other.Name}, and the credential is for {cloud.Name}: " +
                "set the cloud, and leave the authority out.",
                nameof(options));
        }

        if (options.Authority is null && options.AllowedHosts is { } hosts && hosts.IsOfOtherCloudsThan(cloud))
        {
            throw new ArgumentException(
                $"The allowed hosts ({hosts}) are not in the cloud {cloud.Name}, where the credential signs in: set the cloud " +
                "to that of the hosts.",
                nameof(options));
        }

        return options.AllowedHosts;
    }
}
