using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>Finds the key that files are encrypted with, outside of their folder.</summary>
internal sealed class StorageKeys(TokenCacheOptions options, string folder, Func<string, string?> environment)
{
    public const string Variable = "MDCA_CACHE_KEY";
    public const string SystemdCredential = "mdca-cache-key";

    private const string Form = "it must hold 32 random bytes, as they are or in base64 (openssl rand -base64 32)";

    /// <summary>The key; null when there is none and the platform keeps none.</summary>
    /// <exception cref="CloudAppsAuthenticationException">A key was named and cannot be used.</exception>
    public async Task<StorageKey?> FindAsync(CancellationToken cancellationToken)
    {
        if (options.KeyFile is { } file)
        {
            return ReadFile(file, isOwn: true);
        }

        if (environment(Variable) is { Length: > 0 } text)
        {
            return StorageKey.Read(System.Text.Encoding.UTF8.GetBytes(text))
                ?? throw new CloudAppsAuthenticationException($"The environment variable {Variable} is no key: {Form}.");
        }

        // https://systemd.io/CREDENTIALS: a folder that the service manager makes for the one service.
        if (environment("CREDENTIALS_DIRECTORY") is { Length: > 0 } credentials
            && Path.Combine(credentials, SystemdCredential) is var credential && File.Exists(credential))
        {
            return ReadFile(credential, isOwn: false);
        }

        return await PlatformKeyStore.FindAsync(folder, environment, cancellationToken).ConfigureAwait(false);
    }

    private static StorageKey ReadFile(string file, bool isOwn)
    {
        try
        {
            if (isOwn && !OperatingSystem.IsWindows()
                && (File.GetUnixFileMode(file) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite)) != 0)
            {
                throw new CloudAppsAuthenticationException(
                    $"The key file '{file}' is not used, because others may read or change it: run 'chmod 600 {file}' and make a new key.");
            }

            return StorageKey.Read(File.ReadAllBytes(file))
                ?? throw new CloudAppsAuthenticationException($"The key file '{file}' is no key: {Form}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CloudAppsAuthenticationException($"The key file '{file}' cannot be read: check the path and its permissions.", exception);
        }
    }
}
