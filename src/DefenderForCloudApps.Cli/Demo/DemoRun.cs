using System.Diagnostics;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Commands;
using DefenderForCloudApps.Cli.Connection;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>
/// The main job, shown step by step. It takes at most 16 of the 30 calls that the service answers in a minute, so that
/// it never waits.
/// </summary>
/// <param name="context">The surroundings.</param>
/// <param name="connection">The service.</param>
/// <param name="mayClose">Whether an alert may be closed without asking.</param>
internal sealed class DemoRun(CommandContext context, CloudAppsConnection connection, bool mayClose)
{
    public async Task RunAsync(string where, CancellationToken cancellationToken)
    {
        var stopwatch = Stopwatch.StartNew();
        var page = new DemoPage(context.Terminal);
        page.Title("Microsoft Defender for Cloud Apps", $"{where}: {connection.Settings.ApiUrl}");

        await SignInStep.RunAsync(page, connection, context.Clock, cancellationToken);
        var alerts = await AlertsStep.RunAsync(page, connection.Client.Alerts, context.Clock, cancellationToken);
        await ActivitiesStep.RunAsync(page, connection.Client.Activities, context, cancellationToken);
        await new ClosingStep(page, context, connection, mayClose).RunAsync(alerts, cancellationToken);
        await IpRangesStep.RunAsync(page, connection.Client.IpRanges, cancellationToken);

        page.Closing(string.Create(
            CultureInfo.InvariantCulture,
            $"{connection.Calls.Calls} calls, {connection.Calls.Throttled} of them throttled, {stopwatch.Elapsed.TotalSeconds:0.0} seconds."));
    }
}
