using System;
using System.Security.Cryptography;
using System.Text;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>
/// The bytes of an encrypted file: <c>MDCASEAL</c>, a version, the key's id, nonce, tag, and what AES-256-GCM made of the
/// content. All of it is authenticated, and so is the file's name.
/// </summary>
internal sealed class Envelope(StorageKey key, string purpose)
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private static readonly byte[] s_magic = Encoding.ASCII.GetBytes("MDCASEAL");

    private static int HeaderSize => s_magic.Length + 1 + StorageKey.IdSize;

    public byte[] Seal(ReadOnlySpan<byte> content)
    {
        var sealedBytes = new byte[HeaderSize + NonceSize + TagSize + content.Length];
        s_magic.CopyTo(sealedBytes, 0);
        sealedBytes[s_magic.Length] = Version;
        key.Id.CopyTo(sealedBytes, s_magic.Length + 1);
        var nonce = sealedBytes.AsSpan(HeaderSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = CreateCipher();
        cipher.Encrypt(
            nonce,
            content,
            sealedBytes.AsSpan(HeaderSize + NonceSize + TagSize),
            sealedBytes.AsSpan(HeaderSize + NonceSize, TagSize),
            Context(sealedBytes));
        return sealedBytes;
    }

    /// <summary>The content; or null, and what is wrong with the file in words.</summary>
    public byte[]? Open(ReadOnlySpan<byte> sealedBytes, out string? flaw)
    {
        flaw = FlawOfHeader(sealedBytes);
        if (flaw is not null)
        {
            return null;
        }

        var content = new byte[sealedBytes.Length - HeaderSize - NonceSize - TagSize];
        try
        {
            using var cipher = CreateCipher();
            cipher.Decrypt(
                sealedBytes.Slice(HeaderSize, NonceSize),
                sealedBytes[(HeaderSize + NonceSize + TagSize)..],
                sealedBytes.Slice(HeaderSize + NonceSize, TagSize),
                content,
                Context(sealedBytes));
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            flaw = "was damaged or changed by somebody without the key";
            return null;
        }
    }

    private string? FlawOfHeader(ReadOnlySpan<byte> sealedBytes) =>
        !sealedBytes.StartsWith(s_magic) ? "is not one of this library"
        : sealedBytes.Length < HeaderSize + NonceSize + TagSize ? "is incomplete"
        : sealedBytes[s_magic.Length] != Version ? "was written by another version of this library"
        : !sealedBytes.Slice(s_magic.Length + 1, StorageKey.IdSize).SequenceEqual(key.Id) ? "was encrypted with another key"
        : null;

    private AesGcm CreateCipher() => new(key.KeyFor(purpose), TagSize);

    private byte[] Context(ReadOnlySpan<byte> sealedBytes) => [.. sealedBytes[..HeaderSize], .. Encoding.UTF8.GetBytes(purpose)];
}
