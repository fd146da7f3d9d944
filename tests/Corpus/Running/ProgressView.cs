using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Corpus.Documents;
using Corpus.Reporting;
using Spectre.Console;

namespace Corpus.Running;

/// <summary>A bar on the error stream that moves by bytes: the largest document is ten thousand times the smallest.</summary>
internal static class ProgressView
{
    private static readonly IAnsiConsole s_console = ErrorConsole.Create();

    /// <summary>Works through <paramref name="files"/> and shows how far that is.</summary>
    /// <param name="files">The files, of which the queue decides the order.</param>
    /// <param name="queue">Runs the work.</param>
    /// <param name="work">What is done with a file; it says how many failed so far.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static Task RunAsync(
        IReadOnlyList<DocumentFile> files, WorkQueue queue, Func<DocumentFile, int> work, CancellationToken cancellationToken)
        => s_console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async view =>
            {
                var bar = view.AddTask("documents", maxValue: Math.Max(1, files.Sum(static file => file.Length)));
                var done = 0;
                await queue.RunAsync(
                    files,
                    file =>
                    {
                        var failures = work(file);
                        bar.Increment(file.Length);
                        bar.Description = $"{Interlocked.Increment(ref done)}/{files.Count} documents, {failures} failed";
                    },
                    cancellationToken);
            });
}
