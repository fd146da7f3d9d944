using System;
using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// A Microsoft cloud that offers Defender for Cloud Apps: where its applications sign in, and which hosts serve its API.
/// </summary>
/// <remarks>
/// Hosts and resource are those of the API reference,
/// <see href="https://learn.microsoft.com/defender-cloud-apps/api-authentication">"Authentication"</see>.
/// </remarks>
public sealed class CloudAppsCloud
{
    private CloudAppsCloud(string name, string authorityHost, string apiHostSuffix)
    {
        Name = name;
        AuthorityHost = new Uri(authorityHost);
        ApiHostSuffixes = [apiHostSuffix];
    }

    /// <summary>
    /// The worldwide cloud: <c>portal.cloudappsecurity.com</c>, sign-in at <c>login.microsoftonline.com</c>.
    /// </summary>
    public static CloudAppsCloud Public { get; } =
        new(nameof(Public), "https://login.microsoftonline.com/", "portal.cloudappsecurity.com");

    /// <summary>
    /// The US government cloud GCC: <c>portal.cloudappsecuritygov.com</c>, sign-in at <c>login.microsoftonline.com</c>.
    /// </summary>
    public static CloudAppsCloud UsGovernment { get; } =
        new(nameof(UsGovernment), "https://login.microsoftonline.com/", "portal.cloudappsecuritygov.com");

    /// <summary>
    /// The US government cloud GCC High: <c>portal.cloudappsecurity.us</c>, sign-in at <c>login.microsoftonline.us</c>.
    /// </summary>
    public static CloudAppsCloud UsGovernmentHigh { get; } =
        new(nameof(UsGovernmentHigh), "https://login.microsoftonline.us/", "portal.cloudappsecurity.us");

    /// <summary>All clouds.</summary>
    internal static IReadOnlyList<CloudAppsCloud> All { get; } = [Public, UsGovernment, UsGovernmentHigh];

    /// <summary>The name of the cloud, the same as of the property that returns it.</summary>
    public string Name { get; }

    /// <summary>The address of the sign-in service, without a tenant.</summary>
    public Uri AuthorityHost { get; }

    /// <summary>The domains of the API; each of them and all of their subdomains may receive a token.</summary>
    public IReadOnlyList<string> ApiHostSuffixes { get; }

    /// <summary>
    /// The id under which Microsoft Entra knows the API ("Microsoft Cloud App Security"), the same in every cloud.
    /// </summary>
    public string ResourceId { get; } = "05a65629-4c1b-48c1-a78b-804c4abdd4af";

    /// <summary>Whether a host serves the API in this cloud.</summary>
    internal bool Serves(string host) => ApiHostSuffixes.Any(
        domain => host == domain || host.EndsWith("." + domain, StringComparison.Ordinal));

    /// <summary>The name of the cloud.</summary>
    public override string ToString() => Name;
}
