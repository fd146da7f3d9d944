using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client.Extensions.Msal;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>
/// The key store of the platform, by MSAL's extensions: DPAPI on Windows, Keychain on macOS, on Linux the keyring that
/// libsecret reaches in a desktop's session. It keeps the key; the files themselves are the same everywhere.
/// </summary>
internal static class PlatformKeyStore
{
    private const string Name = "DefenderForCloudApps";

    /// <summary>The key, made at first; null where there is no key store.</summary>
    public static async Task<StorageKey?> FindAsync(
        string folder, Func<string, string?> environment, CancellationToken cancellationToken)
    {
        // libsecret needs the session's bus; without one it tries in vain to start it.
        if (OperatingSystem.IsLinux() && string.IsNullOrEmpty(environment("DBUS_SESSION_BUS_ADDRESS")))
        {
            return null;
        }

        // Two processes must not make a key each.
        using var own = await FileLock.AcquireAsync(Path.Combine(folder, "key.lock"), cancellationToken).ConfigureAwait(false);
        try
        {
            var store = await MsalCacheHelper.CreateAsync(Properties(folder)).ConfigureAwait(false);
            store.VerifyPersistence();
            if (StorageKey.Read(store.LoadUnencryptedTokenCache()) is { } key)
            {
                return key;
            }

            store.SaveUnencryptedTokenCache(StorageKey.NewBytes());
            return StorageKey.Read(store.LoadUnencryptedTokenCache());
        }
        catch (MsalCachePersistenceException)
        {
            return null;
        }
    }

    private static StorageCreationProperties Properties(string folder) =>
        new StorageCreationPropertiesBuilder("cache.key", folder)
            .WithMacKeyChain(Name, "token cache key")
            .WithLinuxKeyring(
                "DefenderForCloudApps.TokenCache",
                MsalCacheHelper.LinuxKeyRingDefaultCollection,
                "Key of the token cache of Defender for Cloud Apps",
                new KeyValuePair<string, string>("Version", "1"),
                new KeyValuePair<string, string>("Product", Name))
            .Build();
}
