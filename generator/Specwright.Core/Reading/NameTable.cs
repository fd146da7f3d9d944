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
        var hash = (uint)length;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash ^ text[i]) * 16777619);
        }

        ref var slot = ref _slots[(hash ^ (hash >> 12)) % Size];
        if (slot is null || slot.Length != length || string.CompareOrdinal(slot, 0, text, start, length) != 0)
        {
            slot = text.Substring(start, length);
        }

        return slot;
    }
}
