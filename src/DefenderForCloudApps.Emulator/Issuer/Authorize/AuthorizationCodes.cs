using System;
using System.Collections.Concurrent;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>The authorization codes: each good once, for a few minutes, for the application that asked for it.</summary>
internal sealed class AuthorizationCodes(TimeProvider time)
{
    /// <summary>How long a code is good (Entra, "OAuth 2.0 authorization code flow": about ten minutes).</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, AuthorizationCode> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _redeemed = new(StringComparer.Ordinal);

    internal string Issue(AuthorizationCode code)
    {
        var value = $"1.{SecretHash.NewSecret(64)}";
        _codes[Key(value)] = code;
        return value;
    }

    internal AuthorizationCode Redeem(string value, string clientId)
    {
        var key = Key(value);
        if (_redeemed.ContainsKey(key))
        {
            throw new IssuerException(GrantErrors.CodeUsed);
        }

        if (!_codes.TryGetValue(key, out var code))
        {
            throw new IssuerException(GrantErrors.Unknown);
        }

        if (!code.ClientId.Equals(clientId, StringComparison.OrdinalIgnoreCase))
        {
            throw new IssuerException(GrantErrors.OfAnotherClient);
        }

        if (time.GetUtcNow() - code.Issued >= Lifetime)
        {
            throw new IssuerException(GrantErrors.CodeExpired);
        }

        // Whoever is second, if only by a moment, has a code that was used.
        return _codes.TryRemove(key, out _) && _redeemed.TryAdd(key, time.GetUtcNow()) ? code : throw new IssuerException(GrantErrors.CodeUsed);
    }

    private static string Key(string value) => Convert.ToHexString(SecretHash.Of(value));
}
