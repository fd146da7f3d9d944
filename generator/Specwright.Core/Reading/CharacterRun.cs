using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Specwright.Reading;

/// <summary>
/// Passes over what most of a JSON text is, indentation and what strings say, four characters at once: as a word of 64
/// bits, since the frameworks that compilers run on have no vectors in common.
/// </summary>
internal static class CharacterRun
{
    private const int Width = sizeof(ulong) / sizeof(char);
    private const ulong Each = 0x0001_0001_0001_0001;
    private const ulong HighBits = 0x8000 * Each;

    /// <summary>The offset of the first character at or after <paramref name="position"/> that is no space, or a few before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipSpaces(string text, int position)
    {
        foreach (var word in Words(text, position))
        {
            if (word != ' ' * Each)
            {
                break;
            }

            position += Width;
        }

        return position;
    }

    /// <summary>
    /// The offset of the first quotation mark, backslash or control character at or after <paramref name="position"/>, or
    /// a few before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipPlain(string text, int position)
    {
        foreach (var word in Words(text, position))
        {
            // Exchanging 0x20 and 0x22, the second bit makes the quotation mark the first above the control characters.
            if ((Below(word ^ (0x02 * Each), 0x21) | Below(word ^ ('\\' * Each), 1)) != 0)
            {
                break;
            }

            position += Width;
        }

        return position;
    }

    // The high bit of the first character below the limit, and perhaps of some after it: the borrow passes on.
    private static ulong Below(ulong word, ulong limit) => unchecked(word - (limit * Each)) & ~word & HighBits;

    private static ReadOnlySpan<ulong> Words(string text, int position) =>
        MemoryMarshal.Cast<char, ulong>(text.AsSpan(position));
}
