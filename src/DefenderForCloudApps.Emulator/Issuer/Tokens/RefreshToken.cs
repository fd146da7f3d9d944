using System;
using System.Collections.Generic;
using DefenderForCloudApps.Emulator.Issuer.Scopes;

namespace DefenderForCloudApps.Emulator.Issuer.Tokens;

/// <summary>What a refresh token stands for. The token itself is not kept, only its hash.</summary>
internal sealed class RefreshToken(string clientId, SignIn signIn, RequestedScopes scopes, DateTimeOffset issued)
{
    /// <summary>A token that was not used for so long is no longer good (Entra, "Refresh tokens": 90 days).</summary>
    internal static readonly TimeSpan Inactivity = TimeSpan.FromDays(90);

    /// <summary>So often may one token be redeemed within <see cref="LoopWindow"/>; more is a client in a loop.</summary>
    internal const int LoopThreshold = 100;

    internal static readonly TimeSpan LoopWindow = TimeSpan.FromMinutes(5);

    private readonly Queue<DateTimeOffset> _uses = new();

    internal string ClientId => clientId;

    internal SignIn SignIn => signIn;

    internal RequestedScopes Scopes => scopes;

    internal DateTimeOffset Issued => issued;

    /// <summary>Notes a use, and says whether there are too many of them.</summary>
    internal bool IsInLoop(DateTimeOffset now)
    {
        lock (_uses)
        {
            while (_uses.TryPeek(out var oldest) && oldest + LoopWindow <= now)
            {
                _uses.Dequeue();
            }

            _uses.Enqueue(now);
            return _uses.Count > LoopThreshold;
        }
    }
}
