using System;
using System.Linq;
using System.Net.Http;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>The tenant's issuer, as MSAL's application builders want it.</summary>
internal sealed class Issuer
{
    // They name whoever signs in with a browser; an application signs in to one tenant.
    private static readonly string[] s_manyTenants = ["common", "organizations", "consumers"];

    private readonly bool _isKnownCloud;
    private readonly Uri _authorityHost;

    public Issuer(string tenantId, CloudAppsCloud cloud, Uri? authority)
    {
        TenantId = CheckedTenant(tenantId);
        _isKnownCloud = authority is null;
        _authorityHost = authority is null ? cloud.AuthorityHost : CheckedAuthority(authority);
    }

    public string TenantId { get; }

    public string Host => _authorityHost.Authority;

    public ConfidentialClientApplicationBuilder Configure(
        ConfidentialClientApplicationBuilder builder, HttpClient? httpClient) => builder
            .WithAuthority(new Uri(_authorityHost, TenantId), validateAuthority: _isKnownCloud)
            // Discovery asks the worldwide cloud about the authority, also when the authority is somebody else's.
            .WithInstanceDiscovery(_isKnownCloud)
            .WithHttpClientFactory(new MsalHttpClientFactory(httpClient));

    private static string CheckedTenant(string tenantId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenantId);
        var isName = tenantId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
        if (!isName || !char.IsAsciiLetterOrDigit(tenantId[0]))
        {
            throw new ArgumentException(
                "A tenant id is a GUID or a domain name: letters, digits, hyphens and dots.", nameof(tenantId));
        }

        return s_manyTenants.Contains(tenantId, StringComparer.OrdinalIgnoreCase)
            ? throw new ArgumentException($"'{tenantId}' is not one tenant: give the tenant's own id.", nameof(tenantId))
            : tenantId;
    }

    private static Uri CheckedAuthority(Uri authority)
    {
        var isOrigin = authority.IsAbsoluteUri
            && authority.Scheme == Uri.UriSchemeHttps
            && authority.UserInfo.Length == 0
            && authority.PathAndQuery == "/"
            && authority.Fragment.Length == 0;
        return isOrigin
            ? authority
            : throw new ArgumentException(
                "An authority is an https address of scheme, host and port; the tenant is given apart.",
                nameof(authority));
    }
}
