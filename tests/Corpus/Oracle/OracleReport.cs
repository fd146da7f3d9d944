using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Corpus.Reporting;

namespace Corpus.Oracle;

/// <summary>Gathers what was compared and what differed.</summary>
internal sealed class OracleReport
{
    private readonly Dictionary<Explanation, int> _explained = [];
    private readonly List<(string Document, Difference Difference)> _unexplained = [];
    private readonly List<string> _failures = [];
    private ComparisonCounts _counts = new(0, 0, 0, 0);
    private int _documents;
    private int _same;

    /// <summary>How many documents differ without a reason, or could not be compared.</summary>
    public int Failures { get; private set; }

    public void Add(string document, IReadOnlyList<Difference> differences, ComparisonCounts counts)
    {
        _documents++;
        _counts += counts;
        var before = _unexplained.Count;
        foreach (var difference in differences)
        {
            if (Explanations.For(difference) is { } explanation)
            {
                _explained[explanation] = _explained.GetValueOrDefault(explanation) + 1;
            }
            else
            {
                _unexplained.Add((document, difference));
            }
        }

        _same += differences.Count == 0 ? 1 : 0;
        Failures += _unexplained.Count > before ? 1 : 0;
    }

    public void AddFailure(string document, string error)
    {
        _documents++;
        Failures++;
        _failures.Add($"- {document}: {error}\n");
    }

    public string Write(Usage usage)
    {
        var text = new StringBuilder();
        text.Append("## Totals\n\n| | |\n|---|---:|\n");
        Row(text, "documents", _documents);
        Row(text, "the same throughout", _same);
        Row(text, "the same, or explained", _documents - Failures);
        Row(text, "not compared", _failures.Count);
        Row(text, "operations compared", _counts.Operations);
        Row(text, "parameters compared", _counts.Parameters);
        Row(text, "component schemas compared", _counts.Schemas);
        Row(text, "properties compared", _counts.Properties);
        Row(text, "differences explained", _explained.Values.Sum());
        Row(text, "differences not explained", _unexplained.Count);
        text.Append(CultureInfo.InvariantCulture, $"| time | {usage.Elapsed:hh\\:mm\\:ss} |\n");
        text.Append("\n## Explained\n\n| rule | count | reason |\n|---|---:|---|\n");
        foreach (var rule in Explanations.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Name} | {_explained.GetValueOrDefault(rule):N0} | {rule.Reason} |\n");
        }

        text.Append("\n## Not explained\n\n| kind | count | documents |\n|---|---:|---:|\n");
        foreach (var group in _unexplained.GroupBy(static entry => entry.Difference.Kind).OrderBy(static group => group.Key))
        {
            var documents = group.Select(static entry => entry.Document).Distinct().Count();
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key} | {group.Count():N0} | {documents:N0} |\n");
        }

        text.Append('\n');
        foreach (var (document, difference) in _unexplained.OrderBy(static entry => entry.Difference.Kind))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {difference.Kind}: {document}: {difference.Place}: oracle '{difference.Oracle}', ours '{difference.Ours}'\n");
        }

        text.Append("\n## Not compared\n\n").AppendJoin("", _failures);
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, long value)
        => text.Append(CultureInfo.InvariantCulture, $"| {name} | {value:N0} |\n");
}
