using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>A way of closing alerts: what it is called, what it makes of them, which reasons it takes.</summary>
internal sealed record AlertClosing(string ResultName, int ResolutionStatus, IReadOnlyList<int> Reasons)
{
    internal static readonly AlertClosing Benign = new("closed_benign", 4, [2, 4, 5, 6]);
    internal static readonly AlertClosing FalsePositive = new("closed_false_positive", 3, [0, 1, 3, 4]);
    internal static readonly AlertClosing TruePositive = new("closed_true_positive", 5, []);
}
