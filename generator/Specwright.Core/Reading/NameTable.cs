using System;
using System.Runtime.CompilerServices;

namespace Specwright.Reading;

/// <summary>
/// Gives the same string for the same member name or short text: a big document repeats a few dozen a hundred thousand
/// times. Each slot remembers the last one only, so that no choice of names can make it slow. Threads may share it.
/// </summary>
internal sealed class NameTable
{
    private const int Size = 4096;

    private readonly string?[] _slots = new string?[Size];

    /// <summary>The stretch of <paramref name="text"/> as a string.</summary>
    [MethodImpl(Jit.Hot)]
    public string Get(string text, int start, int length)
    {
        if (length == 0)
        {
            return string.Empty;
        }

        // Not of all characters: names that this does not tell apart only take turns in a slot.
        var hash = (uint)length;
        hash = unchecked((hash ^ text[start]) * 16777619);
        hash = unchecked((hash ^ text[start + (length / 2)]) * 16777619);
        hash = unchecked((hash ^ text[start + (3 * length / 4)]) * 16777619);
        hash = unchecked((hash ^ text[start + length - 1]) * 16777619);
        ref var slot = ref _slots[(hash ^ (hash >> 12)) % Size];
        var known = slot;
        if (known is null || !known.AsSpan().SequenceEqual(text.AsSpan(start, length)))
        {
            slot = known = text.Substring(start, length);
        }

        return known;
    }
}
