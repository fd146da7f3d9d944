using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Corpus.Reporting;

/// <summary>The report of a run, in Markdown.</summary>
internal static class CompileReport
{
    /// <summary>Totals, diagnostics by id, failures.</summary>
    public static string Write(IReadOnlyList<DocumentResult> results, Usage usage)
    {
        var documents = results.Where(static result => result.Outcome != Outcome.NotADocument).ToList();
        var text = new StringBuilder();
        WriteTotals(text, results, documents, usage);
        WriteTable(text, "Diagnostics of the generator", documents, static result => result.Reported);
        WriteTable(text, "Diagnostics of the compiler and the analyzers", documents, static result => result.Compiled);
        WriteFailures(text, documents);
        return text.ToString();
    }

    private static void WriteTotals(
        StringBuilder text, IReadOnlyList<DocumentResult> results, List<DocumentResult> documents, Usage usage)
    {
        int Count(params Outcome[] outcomes) => documents.Count(result => outcomes.Contains(result.Outcome));

        text.Append("## Totals\n\n| | |\n|---|---:|\n");
        Row(text, "documents", documents.Count);
        Row(text, "generated", Count(Outcome.Clean, Outcome.Warnings, Outcome.Errors));
        Row(text, "refused with a diagnostic", Count(Outcome.Refused));
        Row(text, "exceptions", Count(Outcome.Exception));
        Row(text, "over the time limit", Count(Outcome.TimedOut));
        Row(text, "ended the process", Count(Outcome.Died));
        Row(text, "compiled clean", Count(Outcome.Clean));
        Row(text, "compiled with warnings", Count(Outcome.Warnings));
        Row(text, "not compiled", Count(Outcome.Errors));
        Row(text, "operations", documents.Sum(static result => (long)result.Operations));
        Row(text, "files", documents.Sum(static result => (long)result.Files));
        Row(text, "lines", documents.Sum(static result => (long)result.Lines));
        Row(text, "other files of the folder", results.Count - documents.Count);
        Row(text, "generating, s in all", documents.Sum(static result => (long)result.GenerateMilliseconds) / 1000);
        Row(text, "compiling, s in all", documents.Sum(static result => (long)result.CompileMilliseconds) / 1000);
        text.Append(CultureInfo.InvariantCulture, $"| this run: time | {usage.Elapsed:hh\\:mm\\:ss} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| this run: processor time | {usage.Processor:hh\\:mm\\:ss} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| this run: peak memory, MB | {usage.PeakMemory >> 20:N0} |\n");
    }

    private static void Row(StringBuilder text, string name, long value)
        => text.Append(CultureInfo.InvariantCulture, $"| {name} | {value:N0} |\n");

    private static void WriteTable(
        StringBuilder text,
        string title,
        List<DocumentResult> documents,
        Func<DocumentResult, IReadOnlyDictionary<string, int>> select)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
        var rows = documents
            .SelectMany(select)
            .GroupBy(static pair => pair.Key, static pair => pair.Value)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (rows.Count == 0)
        {
            text.Append("None.\n");
            return;
        }

        text.Append("| id | count | documents |\n|---|---:|---:|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Key} | {row.Sum():N0} | {row.Count():N0} |\n");
        }
    }

    private static void WriteFailures(StringBuilder text, List<DocumentResult> documents)
    {
        text.Append("\n## Failures\n\n");
        var failures = documents.Where(static result => result.IsFailure || result.Outcome == Outcome.Refused).ToList();
        if (failures.Count == 0)
        {
            text.Append("None.\n");
        }

        foreach (var failure in failures)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {failure.Name}: {failure.Outcome}: {failure.FirstError}\n");
        }
    }
}
