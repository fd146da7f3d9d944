using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Commands;
using DefenderForCloudApps.Cli.Errors;
using DefenderForCloudApps.Cli.Options;
using DefenderForCloudApps.Cli.Output;
using DefenderForCloudApps.Cli.Views;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Closing;

/// <summary>Asks before alerts are closed, which nothing undoes.</summary>
internal static class CloseConfirmation
{
    /// <summary>Shows the alerts and asks; false when the person declines.</summary>
    /// <exception cref="CommandException">Nobody is there to be asked.</exception>
    public static async Task<bool> AskAsync(
        CommandContext context, AlertsClient alerts, IReadOnlyList<string> ids, Verdict verdict, CancellationToken cancellationToken)
    {
        if (!context.Terminal.CanAsk)
        {
            throw CommandException.Usage("Closing alerts cannot be undone and nobody can be asked here: add --yes, or --dry-run to look first.");
        }

        var console = context.Terminal.Messages;
        foreach (var batch in ids.Chunk(CloseRequest.LargestBatch))
        {
            var page = await alerts.ListPageAsync(
                new AlertListRequest { Filters = new() { Id = new() { Eq = batch } }, Limit = batch.Length }, cancellationToken);
            console.Write(RecordTable.Create(AlertView.Create(context.Clock).Table, page.Data ?? [], console.Profile.Width));
        }

        var what = ids.Count == 1 ? "this alert" : $"these {ids.Count} alerts";
        return await console.ConfirmAsync($"Close {what} as {Verdicts.Text(verdict)}?", defaultValue: false, cancellationToken);
    }
}
