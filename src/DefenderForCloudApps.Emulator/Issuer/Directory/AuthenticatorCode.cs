using System;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>The time-based one-time passwords of the users' authenticators (RFC 6238). Their keys are made at each start.</summary>
internal sealed class AuthenticatorCode(TimeProvider time)
{
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(30);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The code that a user's authenticator shows now.</summary>
    internal string Current(string userId) => At(userId, Step);

    /// <summary>Whether a code is the one of now, or of the step before or after: clocks differ (RFC 6238, section 5.2).</summary>
    internal bool IsRight(string userId, string code)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        return digits == At(userId, Step) || digits == At(userId, Step - 1) || digits == At(userId, Step + 1);
    }

    private long Step => time.GetUtcNow().ToUnixTimeSeconds() / (long)s_step.TotalSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "RFC 4226 names SHA-1, and HMAC does not need it to resist collisions.")]
    private string At(string userId, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var key = HMACSHA256.HashData(_key, System.Text.Encoding.UTF8.GetBytes(userId));
        var hash = HMACSHA1.HashData(key, counter);
        // Dynamic truncation (RFC 4226, section 5.3).
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xF, 4)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
