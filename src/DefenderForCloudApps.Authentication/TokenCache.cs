using System;
using System.Collections.Concurrent;
using DefenderForCloudApps.Authentication.Msal;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Where tokens and the accounts of users are kept. One instance may serve many credentials, applications and tenants.
/// </summary>
public abstract class TokenCache
{
    private readonly ConcurrentDictionary<string, SharedToken> _applications = new(StringComparer.Ordinal);

    private protected TokenCache()
    {
    }

    /// <summary>A cache that ends with the process, for credentials that are to share their tokens.</summary>
    public static TokenCache InMemory() => new MemoryTokenCache();

    /// <summary>Has MSAL read and write here.</summary>
    internal abstract void Attach(ITokenCache tokens);

    /// <summary>
    /// The token of one application in one tenant, for every credential that shares this cache. The key is MSAL's idea of
    /// an application: issuer, tenant, client and resource.
    /// </summary>
    internal SharedToken TokenOf(string issuerHost, string tenantId, string clientId, string resourceId) =>
        _applications.GetOrAdd($"{issuerHost}|{tenantId}|{clientId}|{resourceId}".ToUpperInvariant(), _ => new SharedToken());
}
