using DefenderForCloudApps.Authentication.Msal;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// Where tokens and the accounts of users are kept. One instance may serve many credentials, applications and tenants.
/// </summary>
public abstract class TokenCache
{
    private protected TokenCache()
    {
    }

    /// <summary>A cache that ends with the process, for credentials that are to share their tokens.</summary>
    public static TokenCache InMemory() => new MemoryTokenCache();

    /// <summary>Has MSAL read and write here.</summary>
    internal abstract void Attach(ITokenCache tokens);
}
