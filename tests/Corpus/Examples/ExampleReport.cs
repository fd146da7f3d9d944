using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Corpus.Reporting;

namespace Corpus.Examples;

/// <summary>Gathers what became of examples.</summary>
internal sealed partial class ExampleReport
{
    private readonly List<(string Document, ExampleFailure Failure)> _contradictions = [];
    private readonly List<(string Document, ExampleFailure Failure)> _faults = [];
    private readonly List<string> _errors = [];
    private int _documents;
    private int _examples;
    private int _same;

    /// <summary>What has to be mended.</summary>
    public int Failures => _faults.Count + _errors.Count;

    public void Add(string document, ExampleTally tally)
    {
        _documents++;
        _examples += tally.Examples;
        _same += tally.Same;
        _contradictions.AddRange(tally.Contradictions.Select(failure => (document, failure)));
        _faults.AddRange(tally.Faults.Select(failure => (document, failure)));
    }

    public void AddError(string document, string error) => _errors.Add($"- {document}: {error}\n");

    public string Write(Usage usage)
    {
        var text = new StringBuilder();
        text.Append("## Totals\n\n| | |\n|---|---:|\n");
        Row(text, "documents with examples", _documents);
        Row(text, "examples", _examples);
        Row(text, "the same after a round trip", _same);
        Row(text, "not the same: contradict their schema", _contradictions.Count);
        Row(text, "not the same: to be mended", _faults.Count);
        Row(text, "documents not tried", _errors.Count);
        text.Append(CultureInfo.InvariantCulture, $"| time | {usage.Elapsed:hh\\:mm\\:ss} |\n");
        text.Append("\n## Contradictions by cause\n\n| cause | count |\n|---|---:|\n");
        foreach (var cause in _contradictions.GroupBy(static entry => Cause(entry.Failure.Contradiction!)).OrderByDescending(static group => group.Count()))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {cause.Key} | {cause.Count():N0} |\n");
        }

        text.Append("\n## To be mended\n\n| cause | count |\n|---|---:|\n");
        foreach (var cause in _faults.GroupBy(static entry => Effect(entry.Failure.What)).OrderByDescending(static group => group.Count()))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {cause.Key} | {cause.Count():N0} |\n");
        }

        text.Append('\n');
        Write(text, _faults);
        text.Append("\n## Not tried\n\n").AppendJoin("", _errors);
        text.Append("\n## Contradictions\n\n");
        Write(text, _contradictions);
        return text.ToString();
    }

    // Without the place: "$.a.b[0]: null is not allowed" to "null is not allowed".
    private static string Cause(string contradiction) => Place().Replace(contradiction, "");

    private static string Effect(string what) => what switch
    {
        _ when what.EndsWith(": null is gone", StringComparison.Ordinal) => "null of an optional member is not written",
        _ when what.EndsWith(" is gone", StringComparison.Ordinal) => "a member is gone",
        _ when what.EndsWith(" was added", StringComparison.Ordinal) => "a member was added",
        _ when what.Contains(" became ", StringComparison.Ordinal) => "a value became another",
        _ => "not read",
    };

    private static void Write(StringBuilder text, List<(string Document, ExampleFailure Failure)> failures)
    {
        foreach (var (document, failure) in failures)
        {
            var reason = failure.Contradiction is null ? "" : $" ({failure.Contradiction})";
            text.Append(CultureInfo.InvariantCulture, $"- {document}: {failure.Place}: {failure.What}{reason}\n");
        }
    }

    private static void Row(StringBuilder text, string name, long value)
        => text.Append(CultureInfo.InvariantCulture, $"| {name} | {value:N0} |\n");

    [GeneratedRegex("^.*: ")]
    private static partial Regex Place();
}
