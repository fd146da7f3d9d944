using System;
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Specwright.Runtime.Json;

/// <summary>The inside of JSON strings: where they end, and what their escapes mean (RFC 8259, section 7).</summary>
internal static class JsonStrings
{
    private const int ShortLength = 128;

    /// <summary>Finds the end of what stands behind a quote, if it is plain ASCII, which needs no decoding.</summary>
    /// <returns>The length without the closing quote; -1 for any other string, and for a broken one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlainLength(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (text.Length - at >= Vector256<byte>.Count)
        {
            // Create(span) would be compiled at the first string of a process, which takes longer than to read all of an answer.
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at);

            // All that is not ASCII has its most significant bit set as it is. The minimum finds control characters: unsigned
            // bytes that are less are told by a mask where processors have those, and the way back to a vector takes longer.
            uint stops = (bytes
                | Vector256.Equals(bytes, Vector256.Create((byte)'"'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
                | Vector256.Equals(bytes, Vector256.Min(bytes, Vector256.Create((byte)0x1F)))).ExtractMostSignificantBits();
            if (stops != 0)
            {
                at += BitOperations.TrailingZeroCount(stops);
                return text[at] == (byte)'"' ? at : -1;
            }

            at += Vector256<byte>.Count;
        }

        return PlainEnd(text, at);
    }

    /// <summary>Finds the end of the string that <paramref name="text"/> starts with and checks its escapes.</summary>
    /// <returns>The length with both quotes; or the complement of the offset at which the string is broken.</returns>
    public static int Scan(ReadOnlySpan<byte> text, out bool escaped)
    {
        escaped = false;
        if (text.IsEmpty || text[0] != (byte)'"')
        {
            return ~0;
        }

        int plain = PlainLength(text[1..]);
        if (plain >= 0)
        {
            return plain + 2;
        }

        int at = 1;
        while (true)
        {
            int step = IndexOfSpecial(text[at..]);
            if (step < 0)
            {
                return ~text.Length;
            }

            at += step;
            if (text[at] == (byte)'"')
            {
                return at + 1;
            }

            int escape = text[at] == (byte)'\\' ? EscapeLength(text[at..]) : 0;
            if (escape == 0)
            {
                return ~at;
            }

            escaped = true;
            at += escape;
        }
    }

    // No SearchValues: to compile those at the first string that is not plain takes longer than to read all of an answer.
    private static int IndexOfSpecial(ReadOnlySpan<byte> text)
    {
        int at = 0;
        for (; text.Length - at >= Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at);
            uint stops = (Vector256.Equals(bytes, Vector256.Create((byte)'"'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
                | Vector256.Equals(bytes, Vector256.Min(bytes, Vector256.Create((byte)0x1F)))).ExtractMostSignificantBits();
            if (stops != 0)
            {
                return at + BitOperations.TrailingZeroCount(stops);
            }
        }

        for (; at < text.Length; at++)
        {
            if (text[at] is < 0x20 or (byte)'"' or (byte)'\\')
            {
                return at;
            }
        }

        return -1;
    }

    private static int PlainEnd(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && (sbyte)text[at] >= 0x20 && text[at] is not ((byte)'"' or (byte)'\\'))
        {
            at++;
        }

        return at < text.Length && text[at] == (byte)'"' ? at : -1;
    }

    /// <summary>Decodes UTF-8 strictly.</summary>
    /// <returns>Null when the bytes are not UTF-8.</returns>
    public static string? Decode(ReadOnlySpan<byte> utf8) => Utf8.IsValid(utf8) ? Encoding.UTF8.GetString(utf8) : null;

    /// <summary>Decodes what stands between the quotes of a string that <see cref="Scan"/> has found.</summary>
    /// <param name="content">The string's inside.</param>
    /// <param name="escaped">Whether there are escapes in it.</param>
    /// <returns>Null when it is not UTF-8 or has an unpaired surrogate.</returns>
    public static string? Decode(ReadOnlySpan<byte> content, bool escaped) => escaped ? DecodeEscaped(content) : Decode(content);

    private static string? DecodeEscaped(ReadOnlySpan<byte> content)
    {
        byte[]? rented = null;
        Span<byte> unescaped = content.Length <= ShortLength
            ? stackalloc byte[ShortLength]
            : rented = ArrayPool<byte>.Shared.Rent(content.Length);
        int length = Unescape(content, unescaped);
        string? text = length < 0 ? null : Decode(unescaped[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return text;
    }

    /// <summary>Replaces the escapes of a string that <see cref="Scan"/> has found.</summary>
    /// <returns>False for an unpaired surrogate.</returns>
    public static bool TryUnescape(ReadOnlySpan<byte> content, out byte[] unescaped)
    {
        byte[] buffer = new byte[content.Length];
        int length = Unescape(content, buffer);
        unescaped = length < 0 ? [] : buffer.AsSpan(0, length).ToArray();
        return length >= 0;
    }

    /// <summary>Unescaped text is never longer than escaped text.</summary>
    private static int Unescape(ReadOnlySpan<byte> content, Span<byte> destination)
    {
        int written = 0;
        while (true)
        {
            int step = content.IndexOf((byte)'\\');
            if (step < 0)
            {
                content.CopyTo(destination[written..]);
                return written + content.Length;
            }

            content[..step].CopyTo(destination[written..]);
            written += step;
            content = content[step..];
            int consumed = UnescapeOne(content, destination[written..], out int produced);
            if (consumed == 0)
            {
                return -1;
            }

            written += produced;
            content = content[consumed..];
        }
    }

    private static int UnescapeOne(ReadOnlySpan<byte> text, Span<byte> destination, out int produced)
    {
        if (text[1] != (byte)'u')
        {
            destination[0] = text[1] switch
            {
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                byte itself => itself,
            };
            produced = 1;
            return 2;
        }

        int unit = HexValue(text.Slice(2, 4));
        if (!char.IsSurrogate((char)unit))
        {
            produced = new Rune((char)unit).EncodeToUtf8(destination);
            return 6;
        }

        ReadOnlySpan<byte> low = text[6..];
        if (low.Length >= 6 && low[0] == (byte)'\\' && low[1] == (byte)'u'
            && Rune.TryCreate((char)unit, (char)HexValue(low.Slice(2, 4)), out Rune rune))
        {
            produced = rune.EncodeToUtf8(destination);
            return 12;
        }

        produced = 0;
        return 0;
    }

    private static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        return text[1] switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' => 2,
            (byte)'u' when text.Length >= 6 && HexValue(text.Slice(2, 4)) >= 0 => 6,
            _ => 0,
        };
    }

    private static int HexValue(ReadOnlySpan<byte> digits)
    {
        int value = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return -1;
            }

            value = (value << 4) | (digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return value;
    }
}
