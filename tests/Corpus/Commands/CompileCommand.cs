using System;
using System.CommandLine;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Corpus.Compilation;
using Corpus.Documents;
using Corpus.Reporting;
using Corpus.Running;

namespace Corpus.Commands;

/// <summary><c>compile</c>: every document becomes a client that compiles without a remark.</summary>
internal sealed class CompileCommand
{
    private readonly CorpusOptions _options = new();
    private readonly Option<string?> _resume = new("--resume") { Description = "A file that keeps results; a later run goes on from it" };
    private readonly Option<bool> _analyzers = new("--analyzers") { Description = "Run the SDK's analyzers, too, all rules on" };

    public Command Create()
    {
        var command = new Command("compile", "Generates and compiles each document; prints totals and failures.");
        _options.AddTo(command);
        command.Add(_resume);
        command.Add(_analyzers);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var analyzers = parsed.GetValue(_analyzers);
        var generator = new GeneratorIdentity($"analyzers={analyzers}");
        var trial = new DocumentTrial(
            new DocumentLoader(_options.Folder(parsed)),
            new ConsumerCompiler(analyzers ? SdkAnalyzers.Load() : null),
            generator,
            _options.Limit(parsed));
        using var results = new ResultFile(parsed.GetValue(_resume), generator.Hash);
        var files = _options.Files(parsed);
        try
        {
            await ProgressView.RunAsync(
                files.Where(file => !results.Has(file.Name)).ToList(),
                new WorkQueue(_options.Parallel(parsed)),
                file => results.Add(Try(file, trial, results, generator, cancellationToken)),
                cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // What is done is worth a report.
        }

        var names = files.Select(static file => file.Name).ToHashSet(StringComparer.Ordinal);
        var selected = results.Results.Where(result => names.Contains(result.Name)).ToList();
        await ReportFile.WriteAsync(CompileReport.Write(selected, Usage.Since(start)), _options.Report(parsed));
        return selected.Count == files.Count && !selected.Any(static result => result.IsFailure) ? 0 : 1;
    }

    private static DocumentResult Try(
        DocumentFile file,
        DocumentTrial trial,
        ResultFile results,
        GeneratorIdentity generator,
        CancellationToken cancellationToken)
    {
        if (results.Starts(file.Name) >= 2)
        {
            return new DocumentResult
            {
                Name = file.Name,
                Generator = generator.Hash,
                Outcome = Outcome.Died,
                FirstError = "The process ended while it was at this document, twice.",
            };
        }

        results.Start(file.Name);
        return trial.Run(file, cancellationToken);
    }
}
