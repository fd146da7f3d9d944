using System.Collections.Concurrent;
using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>The tokens that a fault has ended, by their hash: they stay refused when the fault is over.</summary>
internal sealed class RefusedTokens
{
    private readonly ConcurrentDictionary<string, string> _reasons = new();

    internal void Add(PresentedToken token, string reason) => _reasons[token.Hash] = reason;

    /// <summary>Why the token is refused; null when it is not.</summary>
    internal string? Reason(PresentedToken token) => _reasons.GetValueOrDefault(token.Hash);

    internal void Clear() => _reasons.Clear();
}
