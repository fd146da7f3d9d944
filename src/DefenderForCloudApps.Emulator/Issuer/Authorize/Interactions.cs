using System;
using System.Collections.Concurrent;
using DefenderForCloudApps.Emulator.Issuer.Directory;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>
/// The interactions under way. Each belongs to the browser that began it: a form that another page posts, or that another
/// browser was made to post, finds none.
/// </summary>
internal sealed class Interactions(TimeProvider time)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (Interaction Interaction, string Browser, DateTimeOffset Expires)> _all = new(StringComparer.Ordinal);

    internal string Begin(Interaction interaction, string browser)
    {
        foreach (var (old, (_, _, expires)) in _all)
        {
            if (expires <= time.GetUtcNow())
            {
                _all.TryRemove(old, out _);
            }
        }

        var id = SecretHash.NewSecret(40);
        _all[id] = (interaction, browser, time.GetUtcNow() + s_lifetime);
        return id;
    }

    internal Interaction? Find(string id, string? browser) =>
        _all.TryGetValue(id, out var found) && found.Browser == browser && found.Expires > time.GetUtcNow() ? found.Interaction : null;

    internal void End(string id) => _all.TryRemove(id, out _);
}
