using System;
using System.Buffers.Binary;
using System.Numerics;

namespace Specwright.Runtime.Pages;

/// <summary>Tells whether two pages begin with the same items: a number that stands for their texts.</summary>
/// <remarks>It is no defence against forgery, for there is nothing to forge: the service that sends the one page sends the other.</remarks>
internal struct ItemsDigest
{
    // The first 64 bits of the golden ratio behind its point: odd, and without a pattern.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> item)
    {
        ulong state = Mix(_state, (ulong)item.Length);
        for (; item.Length >= sizeof(ulong); item = item[sizeof(ulong)..])
        {
            state = Mix(state, BinaryPrimitives.ReadUInt64LittleEndian(item));
        }

        foreach (byte value in item)
        {
            state = Mix(state, value);
        }

        _state = state;
        Count++;
    }

    public readonly bool IsSame(ItemsDigest other) => _state == other._state && Count == other.Count;

    private static ulong Mix(ulong state, ulong value) => BitOperations.RotateLeft((state ^ value) * Multiplier, 29);
}
