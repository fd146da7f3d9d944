using System;
using System.Collections.Concurrent;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;

namespace DefenderForCloudApps.Emulator.Issuer.Tokens;

/// <summary>
/// The refresh tokens of the users. Each use brings a new one; the old one stays good, as in Entra, so that a client
/// which misses an answer is not signed out.
/// </summary>
internal sealed class RefreshTokens(DirectoryUsers users, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, RefreshToken> _tokens = new(StringComparer.Ordinal);

    internal string Issue(RefreshToken token)
    {
        var value = $"1.{SecretHash.NewSecret(86)}";
        _tokens[Key(value)] = token;
        return value;
    }

    /// <summary>What the token stands for.</summary>
    /// <exception cref="IssuerException">It is unknown, another client's, revoked, was not used for too long, or far too often.</exception>
    internal RefreshToken Redeem(string value, string clientId)
    {
        if (!_tokens.TryGetValue(Key(value), out var token))
        {
            throw new IssuerException(GrantErrors.Unknown);
        }

        if (!token.ClientId.Equals(clientId, StringComparison.OrdinalIgnoreCase))
        {
            throw new IssuerException(GrantErrors.OfAnotherClient);
        }

        var now = time.GetUtcNow();
        if (users.TokensValidFrom(token.SignIn.UserId) is var validFrom && token.SignIn.At < validFrom)
        {
            throw new IssuerException(GrantErrors.Revoked(token.SignIn.At, validFrom));
        }

        if (now - token.Issued >= RefreshToken.Inactivity)
        {
            throw new IssuerException(GrantErrors.Inactive(token.Issued, now - token.Issued));
        }

        return token.IsInLoop(now) ? throw new IssuerException(RequestErrors.Loop) : token;
    }

    private static string Key(string value) => Convert.ToHexString(SecretHash.Of(value));
}
