using System;
using System.Diagnostics;

namespace Corpus.Reporting;

/// <summary>What a run cost.</summary>
/// <param name="Elapsed">By the clock.</param>
/// <param name="Processor">Of all processors together.</param>
/// <param name="PeakMemory">The most that was resident, in bytes.</param>
internal sealed record Usage(TimeSpan Elapsed, TimeSpan Processor, long PeakMemory)
{
    /// <summary>What this process has cost since <paramref name="start"/>, a time stamp of <see cref="Stopwatch"/>.</summary>
    public static Usage Since(long start)
    {
        using var process = Process.GetCurrentProcess();
        return new Usage(Stopwatch.GetElapsedTime(start), process.TotalProcessorTime, process.PeakWorkingSet64);
    }
}
