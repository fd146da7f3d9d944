using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Corpus.Compilation;
using Corpus.Documents;
using Corpus.Oracle;
using Corpus.Reporting;
using Corpus.Running;
using Specwright.Modelling;

namespace Corpus.Commands;

/// <summary><c>oracle</c>: another reader of OpenAPI sees the same.</summary>
internal sealed class OracleCommand
{
    private readonly CorpusOptions _options = new();

    public Command Create()
    {
        var command = new Command("oracle", "Compares what Microsoft.OpenApi and Specwright understand of each JSON document.");
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var loader = new DocumentLoader(_options.Folder(parsed));
        var limit = _options.Limit(parsed);
        var report = new OracleReport();
        // YAML would be read by another library's reader, which is not what is asked.
        var files = _options.Files(parsed).Where(static file => file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).ToList();
        await ProgressView.RunAsync(
            files, new WorkQueue(_options.Parallel(parsed)), file => Compare(file, loader, limit, report, cancellationToken), cancellationToken);
        var text = report.Write(Usage.Since(start));
        await ReportFile.WriteAsync(text, _options.Report(parsed));
        return report.Failures == 0 ? 0 : 1;
    }

    private static int Compare(
        DocumentFile file, DocumentLoader loader, TimeSpan limit, OracleReport report, CancellationToken cancellationToken)
    {
        try
        {
            var result = TimeLimit.Run(limit, token => Compare(file, loader, token), cancellationToken);
            lock (report)
            {
                if (result is var (differences, counts))
                {
                    report.Add(file.Name, differences, counts);
                }

                return report.Failures;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            lock (report)
            {
                report.AddFailure(file.Name, DocumentTrial.Describe(exception));
                return report.Failures;
            }
        }
    }

    private static (System.Collections.Generic.IReadOnlyList<Difference> Differences, ComparisonCounts Counts)? Compare(
        DocumentFile file, DocumentLoader loader, CancellationToken cancellationToken)
    {
        if (loader.Load(file, cancellationToken) is not { } document)
        {
            return null;
        }

        var description = DescriptionBuilder.Build(document.Root, document.Others).Description
            ?? throw new InvalidDataException("Specwright made no description of it.");
        return ViewComparer.Compare(OpenApiView.Read(File.ReadAllBytes(file.Path)), SpecwrightView.Create(description));
    }
}
