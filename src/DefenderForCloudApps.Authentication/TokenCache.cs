using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;
using DefenderForCloudApps.Authentication.Storage;
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

    /// <summary>
    /// A cache in a file that several processes may share, always encrypted. Where there is no key to encrypt with, the
    /// tokens are kept in memory, and <see cref="TokenCacheOptions.Notify"/> is told.
    /// </summary>
    /// <remarks>
    /// The key comes from <see cref="TokenCacheOptions.KeyFile"/>, or else from the environment variable
    /// <c>MDCA_CACHE_KEY</c> (base64 of 32 bytes), the systemd credential <c>mdca-cache-key</c>, or the key store of the
    /// platform: DPAPI, Keychain, or the keyring that libsecret reaches. The file is encrypted with AES-256-GCM. Folder
    /// and file are their owner's alone (0700, 0600). A file that is damaged or of another key is set aside and told of.
    /// </remarks>
    /// <param name="options">Folder and key; null for the user's own folder.</param>
    /// <exception cref="ArgumentException">The key file is inside the folder.</exception>
    /// <exception cref="CloudAppsAuthenticationException">Others may enter the folder, or it is not this user's.</exception>
    public static TokenCache OnDisk(TokenCacheOptions? options = null) => new DiskTokenCache(options ?? new TokenCacheOptions());

    /// <summary>Removes all tokens and accounts, also those of other processes that share a file.</summary>
    /// <param name="cancellationToken">Ends the wait for other processes.</param>
    public async Task ClearAsync(CancellationToken cancellationToken = default)
    {
        await ClearStorageAsync(cancellationToken).ConfigureAwait(false);
        _applications.Clear();
    }

    /// <summary>Has MSAL read and write here.</summary>
    /// <param name="tokens">MSAL's cache.</param>
    /// <param name="holdsAllUsers">
    /// Whether it is a public client's, which has one cache for all of its users; MSAL names a key for some of its calls.
    /// </param>
    internal void Attach(ITokenCache tokens, bool holdsAllUsers = false)
    {
        // MSAL calls in pairs, one pair at a time for each of its caches, and the second also when the first failed.
        CacheLease? held = null;
        tokens.SetBeforeAccessAsync(async arguments =>
        {
            var key = holdsAllUsers ? arguments.ClientId : arguments.SuggestedCacheKey ?? arguments.ClientId;
            var lease = await OpenAsync(key, arguments.CancellationToken).ConfigureAwait(false);
            held = lease;
            arguments.TokenCache.DeserializeMsalV3(lease.Content, shouldClearExistingCache: true);
        });
        tokens.SetAfterAccessAsync(async arguments =>
        {
            using var lease = held;
            held = null;
            if (lease is not null && arguments.HasStateChanged)
            {
                await lease.WriteAsync(arguments.TokenCache.SerializeMsalV3()).ConfigureAwait(false);
            }
        });
    }

    /// <summary>
    /// The token of one application in one tenant, for every credential that shares this cache. The key is MSAL's idea of
    /// an application: issuer, tenant, client and resource.
    /// </summary>
    internal SharedToken TokenOf(string issuerHost, string tenantId, string clientId, string resourceId) =>
        _applications.GetOrAdd($"{issuerHost}|{tenantId}|{clientId}|{resourceId}".ToUpperInvariant(), _ => new SharedToken());

    internal abstract Task<CacheLease> OpenAsync(string key, CancellationToken cancellationToken);

    private protected abstract Task ClearStorageAsync(CancellationToken cancellationToken);
}
