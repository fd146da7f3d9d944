using System.Globalization;

namespace Benchmarks.Ratios;

/// <summary>A figure that is to be reached.</summary>
/// <param name="Name">What <c>--only</c> takes, and the first word of its line.</param>
/// <param name="Limit">The figure.</param>
/// <param name="AtLeast">Whether more is better.</param>
internal sealed record Goal(string Name, double Limit, bool AtLeast = false)
{
    /// <summary>The limit as the line shows it.</summary>
    public string Text => (AtLeast ? ">= " : "<= ") + Limit.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Whether a figure reaches the goal.</summary>
    public bool IsReached(double figure) => AtLeast ? figure >= Limit : figure <= Limit;
}
