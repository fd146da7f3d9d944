using System;
using System.Linq;
using System.Net.Http;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>The tenant's issuer, as MSAL's application builders want it.</summary>
internal sealed class Issuer
{
    // They name the tenant of whoever signs in; an application signs in to one tenant.
    private static readonly string[] s_manyTenants = ["common", "organizations", "consumers"];

    private readonly bool _isKnownCloud;
    private readonly Uri _authorityHost;
    private readonly HttpClient? _httpClient;

    /// <summary>Checks what names the issuer.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="options">Cloud or authority, and the HTTP client.</param>
    /// <param name="anyOrganization">Whether <c>organizations</c> may stand for the tenant of whoever signs in.</param>
    public Issuer(string tenantId, CloudAppsCredentialOptions options, bool anyOrganization = false)
    {
        TenantId = CheckedTenant(tenantId, anyOrganization);
        _isKnownCloud = options.Authority is null;
        _authorityHost = options.Authority is null ? options.Cloud.AuthorityHost : CheckedAuthority(options.Authority);
        _httpClient = options.HttpClient;
    }

    public string TenantId { get; }

    public string Host => _authorityHost.Authority;

    public TBuilder Configure<TBuilder>(TBuilder builder)
        where TBuilder : AbstractApplicationBuilder<TBuilder> => builder
            .WithAuthority(new Uri(_authorityHost, TenantId), validateAuthority: _isKnownCloud)
            // Discovery asks the worldwide cloud about the authority, also when the authority is somebody else's.
            .WithInstanceDiscovery(_isKnownCloud)
            // Claims challenges are answered: tokens may live longer, because the service can revoke them at once.
            .WithClientCapabilities(["cp1"])
            .WithHttpClientFactory(new MsalHttpClientFactory(_httpClient));

    private static string CheckedTenant(string tenantId, bool anyOrganization)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenantId);
        var isName = tenantId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
        if (!isName || !char.IsAsciiLetterOrDigit(tenantId[0]))
        {
            throw new ArgumentException(
                "A tenant id is a GUID or a domain name: letters, digits, hyphens and dots.", nameof(tenantId));
        }

        var isOneOfMany = s_manyTenants.Contains(tenantId, StringComparer.OrdinalIgnoreCase);
        var isAllowed = anyOrganization && tenantId.Equals("organizations", StringComparison.OrdinalIgnoreCase);
        return isOneOfMany && !isAllowed
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
