using System;
using System.Collections.Concurrent;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using Microsoft.IdentityModel.JsonWebTokens;

namespace DefenderForCloudApps.Emulator.Issuer.Clients;

/// <summary>The assertions that were used and have not expired yet: none is good twice (RFC 7523, section 3, <c>jti</c>).</summary>
internal sealed class UsedAssertions(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string ClientId, string Id), DateTimeOffset> _used = new();

    /// <exception cref="IssuerException">It was used before, or has no id to know it by.</exception>
    internal void Add(string clientId, JsonWebToken token)
    {
        var now = time.GetUtcNow();
        foreach (var (key, expires) in _used)
        {
            if (expires <= now)
            {
                _used.TryRemove(key, out _);
            }
        }

        if (token.Id is not { Length: > 0 } id || !_used.TryAdd((clientId, id), new DateTimeOffset(token.ValidTo, TimeSpan.Zero)))
        {
            throw new IssuerException(AssertionErrors.Replayed);
        }
    }
}
