using System;
using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>Shares a line's width out among columns.</summary>
internal static class ColumnWidths
{
    private const int Smallest = 6;

    /// <summary>The width of each column: what it wants, but less for those that shrink where there is not enough.</summary>
    /// <param name="wanted">The width of each column's longest cell.</param>
    /// <param name="shrinks">Whether a column gives way.</param>
    /// <param name="available">The width of all columns together.</param>
    public static int[] Share(IReadOnlyList<int> wanted, IReadOnlyList<bool> shrinks, int available)
    {
        var widths = wanted.ToArray();
        var remaining = available - widths.Where((_, index) => !shrinks[index]).Sum();
        // The narrowest first: what it does not need is left to the wider ones.
        var shrinking = Enumerable.Range(0, widths.Length).Where(index => shrinks[index]).OrderBy(index => widths[index]).ToArray();
        for (var i = 0; i < shrinking.Length; i++)
        {
            ref var width = ref widths[shrinking[i]];
            width = Math.Min(width, Math.Max(Smallest, remaining / (shrinking.Length - i)));
            remaining -= width;
        }

        return widths;
    }
}
