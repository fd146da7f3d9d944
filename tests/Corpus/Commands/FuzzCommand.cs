using System;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Corpus.Compilation;
using Corpus.Fuzzing;
using Corpus.Reporting;
using Spectre.Console;

namespace Corpus.Commands;

/// <summary><c>fuzz</c>: no document, however wrong, makes the generator throw, hang or write what does not compile.</summary>
internal sealed class FuzzCommand
{
    private readonly CorpusOptions _options = new();
    private readonly Option<int> _minutes = new("--minutes") { Description = "How long", DefaultValueFactory = static _ => 10 };
    private readonly Option<int> _seed = new("--seed") { Description = "Decides what is tried", DefaultValueFactory = static _ => 1 };
    private readonly Option<int> _compile = new("--compile") { Description = "Compile each Nth case", DefaultValueFactory = static _ => 3 };
    private readonly Option<string> _findings = new("--findings")
    {
        Description = "A folder for the documents that were found",
        DefaultValueFactory = static _ => "findings",
    };

    public Command Create()
    {
        var command = new Command("fuzz", "Tries mutations of the documents, and keeps what the generator does not cope with.")
        {
            _minutes, _seed, _compile, _findings,
        };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var seed = parsed.GetValue(_seed);
        var folder = new FindingFolder(parsed.GetRequiredValue(_findings), seed);
        var trial = new FuzzTrial(new ConsumerCompiler(analyzers: null), TimeSpan.FromSeconds(30));
        var run = new FuzzRun(_options.Files(parsed), trial, folder, seed, Math.Max(1, parsed.GetValue(_compile)));
        var duration = TimeSpan.FromMinutes(parsed.GetValue(_minutes));
        var console = ErrorConsole.Create();
        await console.Progress().StartAsync(view =>
        {
            var bar = view.AddTask("cases", maxValue: duration.TotalSeconds);
            return Task.Run(
                () => run.Run(
                    duration,
                    elapsed =>
                    {
                        bar.Value = elapsed.TotalSeconds;
                        bar.Description = $"{run.Counts.Tried} cases, {folder.Counts.Count} causes found";
                    },
                    cancellationToken),
                CancellationToken.None);
        });
        await ReportFile.WriteAsync(Report(run, folder), _options.Report(parsed));
        return folder.Counts.Count == 0 ? 0 : 1;
    }

    private static string Report(FuzzRun run, FindingFolder folder)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{run.Counts.Tried:N0} cases, {run.Counts.Compiled:N0} of them compiled, ");
        text.Append(CultureInfo.InvariantCulture, $"{folder.Counts.Count:N0} causes found.\n");
        return text.Append(folder.List()).ToString();
    }
}
