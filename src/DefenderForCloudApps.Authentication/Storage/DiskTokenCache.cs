using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>
/// MSAL's serialized caches in one encrypted file. The file is read again at each access and held from reading to writing,
/// so that processes and credentials which share it add to each other's tokens.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Without a wait handle the semaphore holds nothing to dispose of.")]
internal sealed class DiskTokenCache : TokenCache
{
    private readonly TokenCacheOptions _options;
    private readonly Func<string, string?> _environment;
    private readonly MemoryTokenCache _memory = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ProtectedFile? _file;
    private bool _isOpened;

    public DiskTokenCache(TokenCacheOptions options, Func<string, string?>? environment = null)
    {
        _options = options;
        _environment = environment ?? Environment.GetEnvironmentVariable;
        StorageFolder.Prepare(options);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The lease disposes the lock.")]
    internal override async Task<CacheLease> OpenAsync(string key, CancellationToken cancellationToken)
    {
        // In this process the callers wait here in their order; polling the file is for other processes.
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        FileLock? fileLock = null;
        try
        {
            if (await FileAsync(cancellationToken).ConfigureAwait(false) is { } file)
            {
                fileLock = await file.LockAsync(cancellationToken).ConfigureAwait(false);
                return new Lease(this, file, fileLock, key);
            }
        }
        catch
        {
            fileLock?.Dispose();
            _gate.Release();
            throw;
        }

        _gate.Release();
        return await _memory.OpenAsync(key, cancellationToken).ConfigureAwait(false);
    }

    private protected override async Task ClearStorageAsync(CancellationToken cancellationToken)
    {
        await _memory.ClearAsync(cancellationToken).ConfigureAwait(false);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (await FileAsync(cancellationToken).ConfigureAwait(false) is { } file)
            {
                using var fileLock = await file.LockAsync(cancellationToken).ConfigureAwait(false);
                file.Delete();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<ProtectedFile?> FileAsync(CancellationToken cancellationToken)
    {
        if (!_isOpened)
        {
            _file = await ProtectedFile.OpenAsync(_options, "tokens", cancellationToken, _environment).ConfigureAwait(false);
            _isOpened = true;
            if (_file is null)
            {
                Notice.Tell(
                    _options,
                    "Tokens are kept in memory only, because this machine has no key store: give a key in a file, in the " +
                    $"environment variable {StorageKeys.Variable} or as the systemd credential {StorageKeys.SystemdCredential} to keep them encrypted on disk.");
            }
        }

        return _file;
    }

    private sealed class Lease(DiskTokenCache cache, ProtectedFile file, FileLock fileLock, string key) : CacheLease
    {
        private readonly Dictionary<string, byte[]> _entries = CacheEntries.Read(file.Read());

        public override byte[]? Content => _entries.GetValueOrDefault(key);

        public override Task WriteAsync(byte[] content)
        {
            _entries[key] = content;
            try
            {
                file.Write(CacheEntries.Write(_entries));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The token is good all the same.
                Notice.Tell(cache._options, $"The token cache could not be written, and this sign-in is not kept: {exception.Message}");
            }

            return Task.CompletedTask;
        }

        public override void Dispose()
        {
            fileLock.Dispose();
            cache._gate.Release();
        }
    }
}
