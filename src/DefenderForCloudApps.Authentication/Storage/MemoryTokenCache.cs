using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>
/// MSAL's serialized caches in memory, apart by MSAL's own keys. From reading to writing an entry is held, so that
/// applications which share it do not overwrite each other's tokens.
/// </summary>
internal sealed class MemoryTokenCache : TokenCache
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    internal override async Task<CacheLease> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var entry = _entries.GetOrAdd(key, _ => new Entry());
        await entry.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Lease(entry);
    }

    private protected override Task ClearStorageAsync(CancellationToken cancellationToken)
    {
        _entries.Clear();
        return Task.CompletedTask;
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public byte[]? Content { get; set; }
    }

    private sealed class Lease(Entry entry) : CacheLease
    {
        public override byte[]? Content => entry.Content;

        public override Task WriteAsync(byte[] content)
        {
            entry.Content = content;
            return Task.CompletedTask;
        }

        public override void Dispose() => entry.Gate.Release();
    }
}
