using System;
using System.CommandLine;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Corpus.Compilation;
using Corpus.Documents;
using Corpus.Examples;
using Corpus.Reporting;
using Corpus.Running;

namespace Corpus.Commands;

/// <summary><c>examples</c>: payloads of the documents survive the way through the client's types.</summary>
internal sealed class ExamplesCommand
{
    private readonly CorpusOptions _options = new();

    public Command Create()
    {
        var command = new Command("examples", "Reads the documents' example payloads with the generated types and writes them again.");
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var trial = new ExampleTrial(new DocumentLoader(_options.Folder(parsed)), new ConsumerCompiler(analyzers: null));
        var limit = _options.Limit(parsed);
        var report = new ExampleReport();
        await ProgressView.RunAsync(
            _options.Files(parsed),
            new WorkQueue(_options.Parallel(parsed)),
            file => Try(file, trial, limit, report, cancellationToken),
            cancellationToken);
        await ReportFile.WriteAsync(report.Write(Usage.Since(start)), _options.Report(parsed));
        return report.Failures == 0 ? 0 : 1;
    }

    private static int Try(
        DocumentFile file, ExampleTrial trial, TimeSpan limit, ExampleReport report, CancellationToken cancellationToken)
    {
        ExampleTally? tally = null;
        string? error = null;
        try
        {
            tally = TimeLimit.Run(limit, token => trial.Run(file, token), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            error = DocumentTrial.Describe(exception);
        }

        lock (report)
        {
            if (tally is not null)
            {
                report.Add(file.Name, tally);
            }
            else if (error is not null)
            {
                report.AddError(file.Name, error);
            }

            return report.Failures;
        }
    }
}
