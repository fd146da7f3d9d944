using System;
using System.Collections.Generic;
using Benchmarks.Ratios;

namespace Benchmarks.InCompiler;

/// <summary>Times of work that is too long to be done often.</summary>
internal static class Turns
{
    /// <summary>The medians, in milliseconds, of works that are done in turns; the first turn warms up.</summary>
    public static double[] Milliseconds(int turns, params Func<int, object>[] works)
    {
        var times = Array.ConvertAll(works, static _ => new List<double>());
        for (int turn = 0; turn <= turns; turn++)
        {
            for (int i = 0; i < works.Length; i++)
            {
                var start = WorkClock.Now;
                GC.KeepAlive(works[i](turn));
                if (turn > 0)
                {
                    times[i].Add((WorkClock.Now - start).TotalMilliseconds);
                }
            }
        }

        return Array.ConvertAll(times, static list => Median.Of(list));
    }
}
