using System;
using System.Security.Cryptography;
using System.Text;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>The key that files are encrypted with. A secret, and therefore a class: nothing prints it.</summary>
internal sealed class StorageKey
{
    public const int Size = 32;
    public const int IdSize = 8;

    private readonly byte[] _key;

    public StorageKey(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, Size);
        _key = key;
        Id = Derive("id", IdSize);
    }

    /// <summary>Tells keys apart, and nothing about the key.</summary>
    public byte[] Id { get; }

    public static byte[] NewBytes() => RandomNumberGenerator.GetBytes(Size);

    /// <summary>The key of 32 bytes in raw form or base64; null when it is neither.</summary>
    public static StorageKey? Read(ReadOnlySpan<byte> content)
    {
        if (content.Length == Size)
        {
            return new StorageKey(content.ToArray());
        }

        Span<byte> key = stackalloc byte[Size];
        var text = content.Length < 100 ? Encoding.ASCII.GetString(content).Trim() : string.Empty;
        return Convert.TryFromBase64String(text, key, out var written) && written == Size ? new StorageKey(key.ToArray()) : null;
    }

    /// <summary>A key of its own for each file (RFC 5869).</summary>
    public byte[] KeyFor(string purpose) => Derive($"file {purpose}", Size);

    private byte[] Derive(string purpose, int size) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, size, info: Encoding.UTF8.GetBytes($"DefenderForCloudApps {purpose}"));
}
