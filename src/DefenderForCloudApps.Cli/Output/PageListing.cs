using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Display;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>How a list command reads its pages and what it writes.</summary>
/// <param name="Noun">What is listed, in the plural.</param>
/// <param name="View">How a record is shown.</param>
/// <param name="Items">The records of a page.</param>
/// <param name="HasMore">Whether pages follow.</param>
internal sealed record PageListing<TPage, TItem>(
    string Noun, RecordView<TItem> View, Func<TPage, IReadOnlyList<TItem>?> Items, Func<TPage, bool> HasMore)
{
    /// <summary>Writes records as their pages arrive, up to a limit, and says so when the limit cuts the list.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="format">The form.</param>
    /// <param name="limit">The largest number of records; null: all.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task WriteAsync(
        IAsyncEnumerable<TPage> pages, OutputFormat format, int? limit, Terminal terminal, CancellationToken cancellationToken)
    {
        var cut = false;
        await using var writer = RecordWriter<TItem>.Create(format, View, terminal);
        await PageProgress.RunAsync(terminal, Noun, streams: format != OutputFormat.Table, async progress =>
            cut = await CopyAsync(pages, writer, limit, progress, cancellationToken));

        await writer.CompleteAsync(cancellationToken);
        if (cut)
        {
            terminal.Say($"{(limit == 1 ? $"This is the first of the {Noun}" : $"These are the first {limit} {Noun}")}; there are more: use --limit or --all.");
        }
    }

    private async Task<bool> CopyAsync(
        IAsyncEnumerable<TPage> pages, RecordWriter<TItem> writer, int? limit, PageProgress progress, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var page in pages.WithCancellation(cancellationToken))
        {
            var items = Items(page) ?? [];
            foreach (var item in items.Take((limit ?? int.MaxValue) - count))
            {
                writer.Write(item);
            }

            var total = count + items.Count;
            count = Math.Min(total, limit ?? int.MaxValue);
            await writer.FlushAsync(cancellationToken);
            progress.Report(count, isLast: !HasMore(page) || count == limit);
            if (count == limit)
            {
                return total > count || HasMore(page);
            }
        }

        return false;
    }
}
