using System;
using System.Diagnostics;

namespace Benchmarks.Ratios;

/// <summary>
/// Measures work of this process, which waits for nothing: by the time that processors spent on it, so that what else runs
/// on the machine does not count. Windows counts that in steps too large, and has the time of day instead.
/// </summary>
internal static class WorkClock
{
    /// <summary>What has been spent so far.</summary>
    public static TimeSpan Now => OperatingSystem.IsWindows() ? Stopwatch.GetElapsedTime(0) : Environment.CpuUsage.TotalTime;
}
