using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Ratios;

internal static class Median
{
    /// <summary>The middle of the values, or between the two that are.</summary>
    public static double Of(IReadOnlyCollection<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
