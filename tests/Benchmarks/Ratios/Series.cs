using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Benchmarks.Ratios;

/// <summary>The turns of one contender.</summary>
internal sealed class Series(Contender contender, int times)
{
    private readonly List<double> _microseconds = [];
    private readonly List<double> _bytes = [];

    public Contender Contender => contender;

    public Cost Cost => new(Median.Of(_microseconds), Median.Of(_bytes));

    public async Task TakeTurnAsync()
    {
        // Each turn pays for its own garbage, and none for that of the one before.
        GC.Collect(0);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        var start = WorkClock.Now;
        await contender.RunAsync(times);
        _microseconds.Add((WorkClock.Now - start).TotalMicroseconds / times);
        _bytes.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)times);
    }
}
