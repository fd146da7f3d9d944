using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

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

    private const int PlaceBits = 8;

    private readonly Label[] _labels = new Label[1 << PlaceBits];

    /// <summary>The string of a text's first bytes, all of which are ASCII.</summary>
    /// <param name="text">The bytes, and what follows.</param>
    /// <param name="length">How many there are.</param>
    public string Get(ReadOnlySpan<byte> text, int length)
    {
        if (text.Length < Vector128<byte>.Count || length > MaxLength)
        {
            return Encoding.Latin1.GetString(text[..length]);
        }

        // The first 16 bytes in one go, with zeros in place of what follows the string: no string holds zeros itself.
        Vector128<byte> head = Vector128.Create(text)
            & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)Math.Min(length, 16)));
        Vector128<ulong> halves = head.AsUInt64();
        ulong hash = (halves[0] * 0x9E3779B97F4A7C15) ^ (halves[1] * 0xC2B2AE3D27D4EB4F);
        if (length > Vector128<byte>.Count)
        {
            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(length - sizeof(ulong))) * 0x165667B19E3779F9;
        }

        ref Label label = ref _labels[(int)(hash >> (64 - PlaceBits))];
        return label.Head == head && label.Is(text, length) ? label.Text! : label.Replace(head, text[..length]);
    }

    /// <summary>The string of these characters.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        ref Label label = ref _labels[string.GetHashCode(text) & ((1 << PlaceBits) - 1)];
        if (label.Text is null || !text.SequenceEqual(label.Text))
        {
            label = new Label { Text = text.ToString() };
        }

        return label.Text;
    }

    private struct Label
    {
        public Vector128<byte> Head;
        public int Length;
        public string? Text;

        /// <summary>Whether a text that has the same head is the same.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool Is(ReadOnlySpan<byte> text, int length)
            => Length == length
                && (length <= Vector128<byte>.Count || Ascii.Equals(text[Vector128<byte>.Count..length], Text!.AsSpan(Vector128<byte>.Count)));

        public string Replace(Vector128<byte> head, ReadOnlySpan<byte> ascii)
        {
            Head = head;
            Length = ascii.Length;
            return Text = Encoding.Latin1.GetString(ascii);
        }
    }
}
