using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Closing;
using DefenderForCloudApps.Cli.Commands;
using DefenderForCloudApps.Cli.Connection;
using DefenderForCloudApps.Cli.Display;
using DefenderForCloudApps.Cli.Options;
using DefenderForCloudApps.Cli.Views;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>Closes the worst alert as a true positive and reads it again.</summary>
internal sealed class ClosingStep(DemoPage page, CommandContext context, CloudAppsConnection connection, bool mayClose)
{
    private const string Comment = "Closed by mdca demo";

    public async Task RunAsync(IReadOnlyList<Alert> open, CancellationToken cancellationToken)
    {
        page.Step("An alert, closed as true positive");
        if (open is not [{ Id: { } id } alert, ..])
        {
            page.Say("There is no open alert to close.");
            return;
        }

        page.Say($"{alert.Title} ({id})");
        if (!await MayCloseAsync(cancellationToken))
        {
            page.Say("Left open: this is not an emulator. With --yes the demo closes it.");
            return;
        }

        var alerts = connection.Client.Alerts;
        var before = await alerts.GetAsync(id, cancellationToken);
        var result = await new CloseRequest([id], Verdict.TruePositive, Reason: null, Comment).SendAsync(alerts, cancellationToken);
        var after = await alerts.GetAsync(id, cancellationToken);
        Show(before, result, after);
    }

    // On this machine is an emulator; anything else may be somebody's tenant.
    private async Task<bool> MayCloseAsync(CancellationToken cancellationToken) =>
        mayClose
        || connection.Settings.ApiUrl.IsLoopback
        || (context.Terminal.CanAsk
            && await context.Terminal.Messages.ConfirmAsync("Close this alert?", defaultValue: false, cancellationToken));

    private void Show(Alert before, CloseResult result, Alert after)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2)).AddColumn();
        grid.AddRow(new Text("before", new Style(Color.Grey)), new Text(AlertText.Resolution(before.ResolutionStatusValue), new Style(Color.Orange1)));
        grid.AddRow(new Text("close_true_positive", new Style(Color.Grey)), new Text($"{result.Closed} closed, {result.NotFound.Count} not found"));
        grid.AddRow(new Text("after", new Style(Color.Grey)), new Text(AlertText.Resolution(after.ResolutionStatusValue), new Style(Color.Green)));
        page.Show(grid);
        if (after.ResolutionStatusValue == ResolutionStatus.TruePositive)
        {
            page.Done($"closed, with the comment \"{TerminalText.Line(after.Comment ?? Comment)}\"");
        }
        else
        {
            context.Terminal.Warn("the service still shows the alert's former status.");
        }
    }
}
