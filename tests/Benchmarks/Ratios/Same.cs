using System;
using System.IO;
using System.Text.Json;

namespace Benchmarks.Ratios;

/// <summary>Who is compared must do the same.</summary>
internal static class Same
{
    /// <summary>What one side wrote of what it had read has to be the JSON that it was given.</summary>
    /// <exception cref="InvalidDataException">It is not; nothing that was measured would count.</exception>
    public static void Json(string side, ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        if (!JsonElement.DeepEquals(left.RootElement, right.RootElement))
        {
            throw new InvalidDataException($"{side} does not give back what it was given.");
        }
    }

    /// <summary>Two sides have to come to the same number.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    public static void Number(string what, long expected, long actual)
    {
        if (expected != actual)
        {
            throw new InvalidDataException($"{what}: {actual} in place of {expected}.");
        }
    }
}
