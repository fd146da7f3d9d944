using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace Benchmarks.Ratios;

/// <summary>
/// Measures contenders in turns (A B A B …), so that whatever else the machine does meets all of them alike, and a ratio
/// of medians says something on a noisy machine, too.
/// </summary>
internal static class Interleaved
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan s_turnsOfEach = TimeSpan.FromSeconds(1.5);
    private const int FewestTurns = 9;

    /// <summary>The costs in the order of the contenders, which are shown in the report's details.</summary>
    public static async Task<IReadOnlyList<Cost>> MeasureAsync(Report report, params Contender[] contenders)
    {
        var series = new List<Series>();
        foreach (var contender in contenders)
        {
            series.Add(new Series(contender, await WarmUpAsync(contender)));
        }

        var clock = Stopwatch.StartNew();
        for (int turn = 0; turn < FewestTurns || clock.Elapsed < s_turnsOfEach * contenders.Length; turn++)
        {
            foreach (var one in series)
            {
                await one.TakeTurnAsync();
            }
        }

        foreach (var one in series)
        {
            report.Detail($"{one.Contender.Name}: {one.Cost.Microseconds:0.00} µs, {one.Cost.Bytes / 1024:0.0} KB");
        }

        return [.. series.Select(static one => one.Cost)];
    }

    /// <summary>Runs until the just-in-time compiler has done its best; returns how often fits into a turn.</summary>
    private static async Task<int> WarmUpAsync(Contender contender)
    {
        var clock = Stopwatch.StartNew();
        int times = 0;
        while (times < 60 || clock.Elapsed < s_warmUp)
        {
            await contender.RunAsync(1);
            times++;
        }

        var start = WorkClock.Now;
        await contender.RunAsync(10);
        return (int)Math.Max(1, s_turn / ((WorkClock.Now - start) / 10));
    }
}
