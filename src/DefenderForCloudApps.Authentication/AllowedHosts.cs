using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.Kiota.Abstractions.Authentication;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// The hosts that may receive a token: the API's domains with their subdomains, and single hosts that the caller adds.
/// Always over https.
/// </summary>
/// <remarks>Immutable. Hosts are compared as they are resolved: in lower case and in ASCII (punycode).</remarks>
public sealed class AllowedHosts
{
    private readonly ImmutableArray<string> _domains;
    private readonly ImmutableHashSet<string> _hosts;

    private AllowedHosts(ImmutableArray<string> domains, ImmutableHashSet<string> hosts)
    {
        _domains = domains;
        _hosts = hosts;
    }

    /// <summary>The API's hosts in every cloud.</summary>
    public static AllowedHosts AllClouds { get; } =
        For(CloudAppsCloud.Public, CloudAppsCloud.UsGovernment, CloudAppsCloud.UsGovernmentHigh);

    /// <summary>The API's hosts in the given clouds.</summary>
    /// <param name="clouds">The clouds; none allows no host at all.</param>
    public static AllowedHosts For(params IEnumerable<CloudAppsCloud> clouds) =>
        new([.. clouds.SelectMany(cloud => cloud.ApiHostSuffixes)], ImmutableHashSet<string>.Empty);

    /// <summary>These hosts and the given ones, for instance <c>localhost</c> for an emulator.</summary>
    /// <param name="hosts">
    /// DNS names or IP addresses, each allowed on every port, without its subdomains.
    /// </param>
    /// <exception cref="ArgumentException">An entry is more than a host: a scheme, port, path or wildcard.</exception>
    public AllowedHosts With(params IEnumerable<string> hosts) => new(_domains, _hosts.Union(hosts.Select(Canonical)));

    /// <summary>Whether a token may be sent to an address.</summary>
    /// <param name="uri">The address of a request.</param>
    public bool Allows(Uri uri) => RefusalOf(uri) is null;

    /// <summary>The allowed domains and hosts, separated by commas.</summary>
    public override string ToString() => string.Join(", ", _domains.Concat(_hosts.Order(StringComparer.Ordinal)));

    /// <summary>Whether these are hosts of clouds, and none of the given one.</summary>
    internal bool IsOfOtherCloudsThan(CloudAppsCloud cloud) =>
        !_domains.IsEmpty && !_domains.Any(cloud.ApiHostSuffixes.Contains);

    /// <summary>Throws unless a token may be sent to an address.</summary>
    internal void Demand(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (RefusalOf(uri) is { } refusal)
        {
            throw new CloudAppsAuthenticationException(refusal);
        }
    }

    // A leading dot is how Kiota's validator spells "every subdomain"; an IPv6 host has brackets there.
    internal AllowedHostsValidator ToKiotaValidator() => new(
        [.. _domains, .. _domains.Select(domain => "." + domain), .. _hosts.Select(host => AsUri(host).Host)]);

    private string? RefusalOf(Uri uri)
    {
        if (!uri.IsAbsoluteUri)
        {
            return "No token was sent, because the request's address is relative: give the client a base address.";
        }

        // Only scheme and host are named: path and query may hold what is not for a log.
        if (uri.Scheme != Uri.UriSchemeHttps)
        {
            return $"No token was sent to '{uri.IdnHost}', because the request uses {uri.Scheme}: use https.";
        }

        if (uri.UserInfo.Length > 0)
        {
            return $"No token was sent to '{uri.IdnHost}', because the address holds a user name: remove it.";
        }

        if (IsAllowed(uri.IdnHost))
        {
            return null;
        }

        return CloudAppsCloud.All.FirstOrDefault(cloud => cloud.Serves(uri.IdnHost)) is { } cloud
            ? $"No token was sent to '{uri.IdnHost}', because it is in the cloud {cloud.Name} and the credential is for " +
              $"another ({this}): set the credential's cloud to {cloud.Name}, or correct the base address."
            : $"No token was sent to '{uri.IdnHost}', because it is not an allowed host ({this}): correct the base " +
              "address, or allow the host explicitly if you trust it with the token.";
    }

    private bool IsAllowed(string host) =>
        _hosts.Contains(host) ||
        _domains.Any(domain => host == domain || host.EndsWith("." + domain, StringComparison.Ordinal));

    private static string Canonical(string host) =>
        Uri.CheckHostName(host) is UriHostNameType.Unknown or UriHostNameType.Basic
            ? throw new ArgumentException($"'{host}' is not a host name or IP address.", nameof(host))
            : AsUri(host).IdnHost;

    private static Uri AsUri(string host) => new UriBuilder(Uri.UriSchemeHttps, host).Uri;
}
