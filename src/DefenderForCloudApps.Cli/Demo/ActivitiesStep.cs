using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Commands;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>Counts activities page by page, as an export does.</summary>
internal static class ActivitiesStep
{
    private const int PageSize = 2500;
    private const int MostPages = 6;
    private static readonly TimeSpan s_period = TimeSpan.FromDays(30);

    public static async Task RunAsync(
        DemoPage page, ActivitiesClient activities, CommandContext context, CancellationToken cancellationToken)
    {
        page.Step($"Activities of the last {s_period.Days} days");
        var pages = activities
            .ScanAsync(new ActivityListRequest
            {
                Filters = new() { Date = new() { Gte = context.Clock.GetUtcNow() - s_period } },
                Limit = PageSize,
            })
            .AsPages(cancellationToken);

        var tally = new ActivityTally();
        if (context.Terminal.IsOutputTerminal)
        {
            await CountWithBarAsync(page, pages, tally, cancellationToken);
        }
        else
        {
            await CountAsync(pages, tally, _ => page.Say(tally.LatestPage), cancellationToken);
        }

        page.Done(tally.Summary);
        if (tally.Count > 0)
        {
            page.Blank();
            page.Show(tally.ByApp(page.Width));
        }
    }

    private static Task CountWithBarAsync(
        DemoPage page, IAsyncEnumerable<ActivityPage> pages, ActivityTally tally, CancellationToken cancellationToken) =>
        page.Console.Progress()
            .Columns(new IndentColumn(2), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("reading");
                await CountAsync(
                    pages,
                    tally,
                    latest =>
                    {
                        // The total is approximate: good enough for a bar, never for the end. Later pages of a scan
                        // count only what is left.
                        task.MaxValue = Math.Max(tally.Pages == 1 ? latest.Total ?? 0 : task.MaxValue, tally.Count);
                        task.Value = tally.Count;
                        task.Description = tally.LatestPage;
                    },
                    cancellationToken);
                task.Value = task.MaxValue = Math.Max(1, tally.Count);
            });

    private static async Task CountAsync(
        IAsyncEnumerable<ActivityPage> pages, ActivityTally tally, Action<ActivityPage> counted, CancellationToken cancellationToken)
    {
        await foreach (var page in pages.WithCancellation(cancellationToken))
        {
            tally.Add(page);
            counted(page);
            if (tally.Pages == MostPages)
            {
                break;
            }
        }
    }
}
