using System;
using System.Collections.Concurrent;
using System.Threading;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// MSAL's serialized caches in memory, apart by MSAL's own keys. From reading to writing an entry is held, so that
/// applications which share it do not overwrite each other's tokens.
/// </summary>
internal sealed class MemoryTokenCache : TokenCache
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    internal override void Attach(ITokenCache tokens)
    {
        tokens.SetBeforeAccessAsync(async arguments =>
        {
            var entry = EntryOf(arguments);
            await entry.Gate.WaitAsync(arguments.CancellationToken).ConfigureAwait(false);
            arguments.TokenCache.DeserializeMsalV3(entry.Content, shouldClearExistingCache: true);
        });
        tokens.SetAfterAccessAsync(arguments =>
        {
            var entry = EntryOf(arguments);
            if (arguments.HasStateChanged)
            {
                entry.Content = arguments.TokenCache.SerializeMsalV3();
            }

            entry.Gate.Release();
            return System.Threading.Tasks.Task.CompletedTask;
        });
    }

    // A public client has one cache for all of its users, and MSAL gives it no key.
    private Entry EntryOf(TokenCacheNotificationArgs arguments) =>
        _entries.GetOrAdd(arguments.SuggestedCacheKey ?? arguments.ClientId, _ => new Entry());

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public byte[]? Content { get; set; }
    }
}
