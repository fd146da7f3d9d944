namespace Benchmarks.Processes;

/// <summary>What a process took.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="CpuSeconds">Of all processors, in user and system mode, its own children included.</param>
/// <param name="PeakMegabytes">The most memory that was resident at a time.</param>
/// <param name="Output">What it wrote to its standard output.</param>
internal sealed record ProcessCost(double Seconds, double CpuSeconds, double PeakMegabytes, string Output);
