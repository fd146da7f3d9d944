using System;
using System.Collections.Generic;
using System.Globalization;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>Chance that comes out the same each time: the same seed, the same tenant.</summary>
#pragma warning disable CA5394 // Nothing here is a secret; it has to be repeatable.
internal sealed class SeedRandom(int seed)
{
    private readonly Random _random = new(seed);

    internal int Next(int below) => _random.Next(below);

    internal int Next(int from, int below) => _random.Next(from, below);

    internal double Fraction() => _random.NextDouble();

    internal bool Chance(double probability) => _random.NextDouble() < probability;

    internal T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>One of the items, each as likely as its weight says.</summary>
    internal T Pick<T>(IReadOnlyList<T> items, Func<T, int> weight)
    {
        var total = 0;
        for (var i = 0; i < items.Count; i++)
        {
            total += weight(items[i]);
        }

        var rest = _random.Next(total);
        var at = 0;
        while ((rest -= weight(items[at])) >= 0)
        {
            at++;
        }

        return items[at];
    }

    internal Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        // Version 4, as the service's own are.
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes);
    }

    /// <summary>Twenty-four hexadecimal digits.</summary>
    internal string ObjectId()
    {
        Span<byte> bytes = stackalloc byte[12];
        _random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>Twenty characters, the other form of an activity's id.</summary>
    internal string ShortId() => string.Create(CultureInfo.InvariantCulture, $"{_random.NextInt64(1L << 60):x16}{_random.Next(65536):x4}");
}
#pragma warning restore CA5394
