using System;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Corpus.Fuzzing;
using Corpus.Readers;
using Corpus.Reporting;
using Spectre.Console;

namespace Corpus.Commands;

/// <summary><c>readers</c>: the runtime's JSON readers see what <see cref="System.Text.Json.Utf8JsonReader"/> sees.</summary>
internal sealed class ReadersCommand
{
    private readonly CorpusOptions _options = new();
    private readonly Option<int> _minutes = new("--minutes") { Description = "How long to try other texts after the files", DefaultValueFactory = static _ => 0 };
    private readonly Option<int> _seed = new("--seed") { Description = "Decides what is tried", DefaultValueFactory = static _ => 1 };
    private readonly Option<string> _findings = new("--findings")
    {
        Description = "A folder for the texts that were found",
        DefaultValueFactory = static _ => "findings",
    };

    public Command Create()
    {
        var command = new Command("readers", "Compares the runtime's JSON readers with System.Text.Json's, on each JSON file and on mutations.")
        {
            _minutes, _seed, _findings,
        };
        _options.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var seed = parsed.GetValue(_seed);
        var folder = new FindingFolder(parsed.GetRequiredValue(_findings), seed);
        var files = _options.Files(parsed).Where(static file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && file.Length > 0).ToList();
        var fuzz = new ReaderFuzz(files, folder, seed);
        var duration = TimeSpan.FromMinutes(parsed.GetValue(_minutes));
        var start = Stopwatch.GetTimestamp();
        var console = ErrorConsole.Create();
        await console.Progress().StartAsync(async view =>
        {
            var bar = view.AddTask("files", maxValue: files.Count);
            foreach (var file in files)
            {
                if (ReaderTrial.Run(await File.ReadAllBytesAsync(file.Path, cancellationToken)) is { } finding && folder.IsNew(finding))
                {
                    folder.Save(finding, file.Name, file.Name);
                }

                bar.Increment(1);
            }

            bar = view.AddTask("texts", maxValue: Math.Max(1, duration.TotalSeconds));
            await Task.Run(() => fuzz.Run(duration, elapsed => bar.Value = elapsed.TotalSeconds, cancellationToken), CancellationToken.None);
        });
        await ReportFile.WriteAsync(Report(files.Count, fuzz, folder, Stopwatch.GetElapsedTime(start)), _options.Report(parsed));
        return folder.Counts.Count == 0 ? 0 : 1;
    }

    private static string Report(int files, ReaderFuzz fuzz, FindingFolder folder, TimeSpan elapsed)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{files:N0} files and {fuzz.Tried:N0} other texts in {elapsed.TotalSeconds:N0} s, ");
        text.Append(CultureInfo.InvariantCulture, $"{folder.Counts.Count:N0} differences found.\n");
        return text.Append(folder.List()).ToString();
    }
}
