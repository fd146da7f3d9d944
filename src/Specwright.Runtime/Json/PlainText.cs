using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Specwright.Runtime.Json;

/// <summary>Text that stands in a JSON string as it is: ASCII without quotes, backslashes and control characters.</summary>
internal static class PlainText
{
    /// <summary>Copies characters until one is not plain. What stands behind the copied ones in the destination may be changed.</summary>
    /// <returns>How many were copied.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Copy(ReadOnlySpan<char> text, Span<byte> destination)
    {
        // The last vector overlaps the one before it, so that nothing is left over.
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        if (units.Length >= Vector128<byte>.Count)
        {
            return CopyLong(units, destination);
        }

        if (units.Length >= Vector128<ushort>.Count)
        {
            int last = units.Length - Vector128<ushort>.Count;
            if (TryCopyEight(units, destination) & TryCopyEight(units[last..], destination[last..]))
            {
                return units.Length;
            }
        }

        return CopyOneByOne(units, destination, 0);
    }

    private static int CopyLong(ReadOnlySpan<ushort> units, Span<byte> destination)
    {
        int at = 0;
        int last = units.Length - Vector128<byte>.Count;
        while (TryCopySixteen(units[at..], destination[at..]))
        {
            if (at == last)
            {
                return units.Length;
            }

            at = Math.Min(at + Vector128<byte>.Count, last);
        }

        return CopyOneByOne(units, destination, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopySixteen(ReadOnlySpan<ushort> units, Span<byte> destination)
    {
        Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[Vector128<ushort>.Count..]));
        bytes.CopyTo(destination);
        return IsPlain(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyEight(ReadOnlySpan<ushort> units, Span<byte> destination)
    {
        Vector128<ushort> eight = Vector128.Create(units);
        Vector128<byte> bytes = Vector128.NarrowWithSaturation(eight, eight);
        bytes.GetLower().CopyTo(destination);
        return IsPlain(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<byte> bytes)
        => (Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))

            // What is no byte has become 255, which as a signed byte is below the space, as are all that are not ASCII.
            | Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()) == Vector128<byte>.Zero;

    private static int CopyOneByOne(ReadOnlySpan<ushort> units, Span<byte> destination, int at)
    {
        for (; at < units.Length && units[at] is >= ' ' and <= '\x7F' and not ('"' or '\\'); at++)
        {
            destination[at] = (byte)units[at];
        }

        return at;
    }
}
