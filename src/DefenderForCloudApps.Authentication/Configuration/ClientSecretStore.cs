using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Storage;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>Client secrets that <c>mdca login</c> was given, encrypted on disk, by tenant and application.</summary>
internal sealed class ClientSecretStore(ProfileStorage storage)
{
    private const string FileName = "secrets";

    /// <summary>The secret; null when there is none, or no key to read it with.</summary>
    public async Task<string?> FindAsync(string tenantId, string clientId, CancellationToken cancellationToken)
    {
        var file = await OpenAsync(cancellationToken).ConfigureAwait(false);
        return file is not null && CacheEntries.Read(file.Read()).TryGetValue(Key(tenantId, clientId), out var secret)
            ? Encoding.UTF8.GetString(secret)
            : null;
    }

    /// <summary>Keeps the secret, or removes it where it is null; false when there is no key to keep it with.</summary>
    public async Task<bool> SetAsync(string tenantId, string clientId, string? secret, CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken).ConfigureAwait(false) is not { } file)
        {
            return false;
        }

        using var held = await file.LockAsync(cancellationToken).ConfigureAwait(false);
        var entries = CacheEntries.Read(file.Read());
        if (secret is null)
        {
            entries.Remove(Key(tenantId, clientId));
        }
        else
        {
            entries[Key(tenantId, clientId)] = Encoding.UTF8.GetBytes(secret);
        }

        Write(file, entries);
        return true;
    }

    /// <summary>Removes all secrets.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken).ConfigureAwait(false) is { } file)
        {
            using var held = await file.LockAsync(cancellationToken).ConfigureAwait(false);
            file.Delete();
        }
    }

    private static void Write(ProtectedFile file, Dictionary<string, byte[]> entries)
    {
        if (entries.Count == 0)
        {
            file.Delete();
        }
        else
        {
            file.Write(CacheEntries.Write(entries));
        }
    }

    private Task<ProtectedFile?> OpenAsync(CancellationToken cancellationToken) =>
        ProtectedFile.OpenAsync(storage.Options, FileName, cancellationToken);

    private static string Key(string tenantId, string clientId) => $"{tenantId}|{clientId}".ToUpperInvariant();
}
