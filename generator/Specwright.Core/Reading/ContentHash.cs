using System;
using System.Security.Cryptography;
using System.Text;

namespace Specwright.Reading;

/// <summary>Says which text a document has.</summary>
internal static class ContentHash
{
    private const int ChunkLength = 32 * 1024;

    /// <summary>SHA-256 of the text in UTF-8, in lower-case hex; a byte order mark counts.</summary>
    public static string Compute(string text)
    {
        using var hash = SHA256.Create();
        var encoder = Encoding.UTF8.GetEncoder();
        var chars = new char[ChunkLength];
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(ChunkLength)];
        for (var start = 0; start < text.Length; start += ChunkLength)
        {
            var length = Math.Min(ChunkLength, text.Length - start);
            text.CopyTo(start, chars, 0, length);
            var count = encoder.GetBytes(chars, 0, length, bytes, 0, flush: start + length == text.Length);
            hash.TransformBlock(bytes, 0, count, null, 0);
        }

        hash.TransformFinalBlock([], 0, 0);
        return ToHex(hash.Hash!);
    }

    private static string ToHex(byte[] bytes)
    {
        const string Digits = "0123456789abcdef";
        var hex = new StringBuilder(bytes.Length * 2);
        foreach (var value in bytes)
        {
            hex.Append(Digits[value >> 4]).Append(Digits[value & 15]);
        }

        return hex.ToString();
    }
}
