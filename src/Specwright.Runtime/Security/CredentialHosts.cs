using System;
using System.Collections.Generic;

namespace Specwright.Runtime.Security;

/// <summary>Where credentials may go.</summary>
internal sealed class CredentialHosts
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public CredentialHosts(Uri baseUrl)
    {
        if (!baseUrl.IsAbsoluteUri)
        {
            throw new ArgumentException("The address must be absolute.", nameof(baseUrl));
        }

        _hosts.Add(HostAndPort(baseUrl));
    }

    public bool AllowsHttpOnLoopback { get; set; }

    public void Allow(string host)
    {
        if (!Uri.TryCreate($"https://{host}", UriKind.Absolute, out Uri? uri) || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0
            || host.EndsWith('/'))
        {
            throw new ArgumentException("This is no host, with or without a port.", nameof(host));
        }

        _hosts.Add(HostAndPort(uri));
    }

    /// <summary>Refuses to give credentials to other hosts, and over connections that others can read.</summary>
    public void Demand(CredentialUse use)
    {
        Uri uri = use.Request.URI;
        bool isSecure = uri.Scheme == Uri.UriSchemeHttps
            || (AllowsHttpOnLoopback && uri.IsLoopback && uri.Scheme == Uri.UriSchemeHttp);
        if (!isSecure)
        {
            throw use.Refused($"credentials go over https only, and the address is {uri.Scheme}");
        }

        if (!_hosts.Contains(HostAndPort(uri)))
        {
            throw use.Refused(
                $"credentials go to the client's own host only, and this is '{uri.IdnHost}'. {nameof(SchemeAuthenticationProvider.AllowHost)} lets it have them");
        }
    }

    private static string HostAndPort(Uri uri) => $"{uri.IdnHost}:{uri.Port}";
}
