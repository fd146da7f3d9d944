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
    public static int Copy(ReadOnlySpan<char> text, Span<byte> destination)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        int at = 0;
        if (units.Length >= Vector128<byte>.Count)
        {
            // The last vector overlaps the one before it, so that nothing is left over.
            int last = units.Length - Vector128<byte>.Count;
            while (TryCopy(units.Slice(at, Vector128<byte>.Count), destination[at..]))
            {
                if (at == last)
                {
                    return units.Length;
                }

                at = Math.Min(at + Vector128<byte>.Count, last);
            }
        }

        return CopyOneByOne(text, destination, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopy(ReadOnlySpan<ushort> units, Span<byte> destination)
    {
        // What is no byte becomes 255, which as a signed byte is below the space, as are all that are not ASCII.
        Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[Vector128<ushort>.Count..]));
        bytes.CopyTo(destination);
        return (Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()) == Vector128<byte>.Zero;
    }

    private static int CopyOneByOne(ReadOnlySpan<char> text, Span<byte> destination, int at)
    {
        for (; at < text.Length && text[at] is >= ' ' and <= '\x7F' and not ('"' or '\\'); at++)
        {
            destination[at] = (byte)text[at];
        }

        return at;
    }
}
