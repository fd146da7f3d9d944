using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Display;
using Specwright.Runtime;

namespace DefenderForCloudApps.Cli.Output;

/// <summary>How a list command writes what it lists.</summary>
/// <param name="Noun">What is listed, in the plural.</param>
/// <param name="View">How a record is shown.</param>
internal sealed record Listing<TItem>(string Noun, RecordView<TItem> View)
{
    /// <summary>Writes records as they arrive, up to a limit, and says so when the limit cuts the list.</summary>
    /// <param name="items">The records.</param>
    /// <param name="format">The form.</param>
    /// <param name="limit">The largest number of records; null: all.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task WriteAsync<TPage>(
        PagedItems<TPage, TItem> items, OutputFormat format, int? limit, Terminal terminal, CancellationToken cancellationToken)
    {
        var cut = false;
        await using var writer = RecordWriter<TItem>.Create(format, View, terminal);
        await PageProgress.RunAsync(terminal, Noun, streams: format != OutputFormat.Table, async progress =>
            cut = await CopyAsync(items, writer, limit, progress, cancellationToken));

        await writer.CompleteAsync(cancellationToken);
        if (cut)
        {
            terminal.Say($"{(limit == 1 ? $"This is the first of the {Noun}" : $"These are the first {limit} {Noun}")}; there are more: use --limit or --all.");
        }
    }

    /// <summary>Writes records as they arrive, up to a limit.</summary>
    /// <param name="items">The records.</param>
    /// <param name="writer">Writes them; what it has written goes out before another record is waited for.</param>
    /// <param name="limit">The largest number of records; null: all.</param>
    /// <param name="progress">Where to tell about each page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Whether the limit cuts the list. To know, no page is requested beyond it.</returns>
    internal static async Task<bool> CopyAsync<TPage>(
        PagedItems<TPage, TItem> items, RecordWriter<TItem> writer, int? limit, PageProgress progress, CancellationToken cancellationToken)
    {
        var count = 0;
        var cut = false;
        var records = items.ContinueWhile(() =>
        {
            cut = count == limit;
            if (!cut)
            {
                progress.Report(count, isLast: false);
            }

            return !cut;
        }).GetAsyncEnumerator(cancellationToken);
        await using (records)
        {
            try
            {
                while (!cut && await MoveNextAsync())
                {
                    cut = count == limit;
                    if (!cut)
                    {
                        writer.Write(records.Current);
                        count++;
                    }
                }
            }
            catch
            {
                await writer.FlushAsync(CancellationToken.None);
                throw;
            }
        }

        progress.Report(count, isLast: true);
        return cut;

        async ValueTask<bool> MoveNextAsync()
        {
            var next = records.MoveNextAsync();
            if (!next.IsCompleted)
            {
                await writer.FlushAsync(cancellationToken);
            }

            return await next;
        }
    }
}
