using System.Collections.Generic;
using System.Threading.Tasks;

namespace Benchmarks.Ratios;

/// <summary>One comparison, which yields the figures of one or several goals.</summary>
internal abstract class Measurement
{
    /// <summary>What it yields figures for.</summary>
    public abstract IReadOnlyList<Goal> Goals { get; }

    /// <summary>Why it cannot be done with these inputs; null when it can.</summary>
    public virtual string? Obstacle(Inputs inputs) => null;

    /// <summary>Makes sure that all sides do the same, measures them side by side, and reports each goal.</summary>
    public abstract Task MeasureAsync(Inputs inputs, Report report);
}
