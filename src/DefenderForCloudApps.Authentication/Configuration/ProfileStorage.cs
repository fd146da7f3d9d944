using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Storage;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>
/// Where the tokens and secrets of profiles are kept, encrypted. On a machine without a key store the key is a file beside
/// the profile file, once <see cref="PrepareAsync"/> has made it: outside of the folder that it protects.
/// </summary>
internal sealed class ProfileStorage(string profilePath, Func<string, string?> environment, Action<string>? notify = null)
{
    private readonly Lock _gate = new();
    private TokenCache? _tokens;

    /// <summary>The key of machines that have no key store.</summary>
    public string KeyFile { get; } = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(profilePath))!, "cache.key");

    public TokenCacheOptions Options => new()
    {
        KeyFile = string.IsNullOrEmpty(environment(StorageKeys.Variable)) && File.Exists(KeyFile) ? KeyFile : null,
        Notify = notify,
    };

    /// <summary>The cache of tokens, the same for all who ask.</summary>
    public TokenCache Tokens
    {
        get
        {
            lock (_gate)
            {
                return _tokens ??= TokenCache.OnDisk(Options);
            }
        }
    }

    /// <summary>Makes a key where the machine has none; true when it did.</summary>
    /// <exception cref="CloudAppsAuthenticationException">Folder or key cannot be used.</exception>
    public async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        if (await ProtectedFile.OpenAsync(Options, "secrets", cancellationToken).ConfigureAwait(false) is not null)
        {
            return false;
        }

        try
        {
            OwnersFolder.Create(Path.GetDirectoryName(KeyFile)!);
            using var file = OwnersAlone.Open(KeyFile, FileMode.CreateNew, FileShare.None);
            var key = RandomNumberGenerator.GetBytes(32);
            await file.WriteAsync(key, cancellationToken).ConfigureAwait(false);
            CryptographicOperations.ZeroMemory(key);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CloudAppsConfigurationException(
                $"The key for the token cache cannot be written to '{KeyFile}': {exception.Message}", exception);
        }
    }
}
