using System;
using System.Globalization;
using System.IO;

namespace Benchmarks.Ratios;

/// <summary>Writes a line for each goal: <c>name  ratio  goal  ok|short</c>.</summary>
internal sealed class Report(TextWriter output, bool details)
{
    /// <summary>The figures that missed their goal.</summary>
    public int Short { get; private set; }

    /// <summary>A figure.</summary>
    public void Add(Goal goal, double figure)
    {
        bool reached = goal.IsReached(figure);
        Short += reached ? 0 : 1;
        Write(goal.Name, figure.ToString(figure < 100 ? "0.00" : "0", CultureInfo.InvariantCulture), goal.Text, reached ? "ok" : "short");
    }

    /// <summary>A goal that could not be measured here.</summary>
    public void Skip(Goal goal, string reason) => Write(goal.Name, "-", goal.Text, "skipped: " + reason);

    /// <summary>What a figure is made of; shown on request.</summary>
    public void Detail(FormattableString text)
    {
        if (details)
        {
            output.WriteLine("    " + text.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Write(string name, string figure, string goal, string outcome)
        => output.WriteLine($"{name,-26}{figure,10}  {goal,-10}  {outcome}");
}
