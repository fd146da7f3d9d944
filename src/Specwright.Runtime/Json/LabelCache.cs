using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Specwright.Runtime.Json;

/// <summary>
/// The strings that one answer has brought lately, so that those which return in every record (states, names, types) are one
/// object. Of two that want one place the later stays: a string that never returns costs a hash and a comparison.
/// </summary>
internal sealed class LabelCache
{
    /// <summary>Below this many bytes, a text has too few strings for the cache to be worth its own memory.</summary>
    public const int WorthwhileLength = 16 * 1024;

    /// <summary>Longer strings are prose rather than labels.</summary>
    public const int MaxLength = 128;

    // Few places serve a short text; a text that has brought many strings is long enough to pay for four times as many.
    private const int FewPlaceBits = 8;
    private const int ManyPlaceBits = FewPlaceBits + 2;

    private Label[] _labels = new Label[1 << FewPlaceBits];
    private int _shift = 64 - FewPlaceBits;
    private int _added;

    /// <summary>The string of a text's first bytes, if it can be shared.</summary>
    /// <param name="text">The bytes, none of which is zero, and what follows.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="isAscii">Whether all of them are ASCII.</param>
    /// <returns>Null when they are not UTF-8.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Get(ReadOnlySpan<byte> text, int length, bool isAscii)
    {
        // A place without a string looks like one that has the empty string, which therefore is none of the labels.
        if (text.Length < Vector128<byte>.Count || length is 0 or > MaxLength)
        {
            return Decode(text[..length], isAscii);
        }

        // The first 16 bytes in one go, with zeros in place of what follows the string.
        Vector128<byte> head = Vector128.Create(text)
            & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)Math.Min(length, 16)));
        Vector128<ulong> halves = head.AsUInt64();
        ulong hash = (halves[0] * 0x9E3779B97F4A7C15) ^ (halves[1] * 0xC2B2AE3D27D4EB4F);
        if (length > Vector128<byte>.Count)
        {
            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(length - sizeof(ulong))) * 0x165667B19E3779F9;
        }

        ref Label label = ref _labels[(int)(hash >> _shift)];
        return label.Head == head && label.Length == length && (length <= Vector128<byte>.Count || label.EndsAs(text[..length], isAscii))
            ? label.Text
            : Add(head, hash, text[..length], isAscii);
    }

    private string? Add(Vector128<byte> head, ulong hash, ReadOnlySpan<byte> text, bool isAscii)
    {
        string? added = Decode(text, isAscii);
        if (added is not null)
        {
            if (++_added == 2 << FewPlaceBits)
            {
                // The strings that are worth keeping will return.
                _labels = new Label[1 << ManyPlaceBits];
                _shift = 64 - ManyPlaceBits;
            }

            _labels[(int)(hash >> _shift)] = new Label { Head = head, Length = text.Length, Text = added };
        }

        return added;
    }

    private static string? Decode(ReadOnlySpan<byte> text, bool isAscii)
        => isAscii ? Encoding.Latin1.GetString(text) : JsonStrings.Decode(text);

    private struct Label
    {
        public Vector128<byte> Head;
        public int Length;
        public string? Text;

        /// <summary>Whether a text that has the same head and length is the same.</summary>
        public readonly bool EndsAs(ReadOnlySpan<byte> text, bool isAscii)
            => isAscii
                ? Ascii.Equals(text[Vector128<byte>.Count..], Text!.AsSpan(Vector128<byte>.Count))
                : IsDecoded(text);

        private readonly bool IsDecoded(ReadOnlySpan<byte> text)
        {
            Span<char> characters = stackalloc char[MaxLength];
            return Utf8.ToUtf16(text, characters, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done
                && characters[..written].SequenceEqual(Text);
        }
    }
}
