namespace Benchmarks.Ratios;

/// <summary>What doing something once costs: medians.</summary>
/// <param name="Microseconds">The time.</param>
/// <param name="Bytes">The memory that is allocated.</param>
internal sealed record Cost(double Microseconds, double Bytes);
