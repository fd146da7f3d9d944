using System;
using System.Security.Cryptography;
using System.Text;

namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>
/// Makes secrets, and what is kept of them. All are random and long, so that one round of SHA-256 is as good as many:
/// there is no dictionary to try.
/// </summary>
internal static class SecretHash
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    internal static string NewSecret(int length) => IssuedSecrets.Note(RandomNumberGenerator.GetString(Alphabet, length));

    internal static byte[] Of(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>In constant time: how long it takes must not say how much of a secret is right.</summary>
    internal static bool Matches(ReadOnlySpan<byte> hash, string secret) => CryptographicOperations.FixedTimeEquals(hash, Of(secret));
}
