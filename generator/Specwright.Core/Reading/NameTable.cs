namespace Specwright.Reading;

/// <summary>
/// Gives the same string for the same member name: a big document repeats a few dozen names a hundred thousand
/// times. Each slot remembers the last name only, so that no choice of names can make it slow.
/// </summary>
internal sealed class NameTable
{
    private const int Size = 4096;

    private readonly string?[] _slots = new string?[Size];

    /// <summary>The stretch of <paramref name="text"/> as a string.</summary>
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
        if (slot is null || slot.Length != length || string.CompareOrdinal(slot, 0, text, start, length) != 0)
        {
            slot = text.Substring(start, length);
        }

        return slot;
    }
}
