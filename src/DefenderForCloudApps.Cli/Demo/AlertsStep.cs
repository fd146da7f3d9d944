using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Output;
using DefenderForCloudApps.Cli.Views;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>Lists the open alerts and shows the worst of them.</summary>
internal static class AlertsStep
{
    private const int MostPages = 5;
    private const int Shown = 6;
    private const int WidestChart = 64;

    private static readonly AlertSeverity[] s_worstFirst =
        [AlertSeverity.High, AlertSeverity.Medium, AlertSeverity.Low, AlertSeverity.Informational];

    /// <summary>Shows the open alerts; returns them, the worst first.</summary>
    public static async Task<IReadOnlyList<Alert>> RunAsync(
        DemoPage page, AlertsClient alerts, TimeProvider clock, CancellationToken cancellationToken)
    {
        page.Step("Open alerts");
        var (open, more) = await ReadAsync(alerts, cancellationToken);
        if (open.Count == 0)
        {
            page.Say("There is none.");
            return open;
        }

        page.Say(string.Create(CultureInfo.InvariantCulture, $"{open.Count}{(more ? " and more" : "")}, by severity:"));
        page.Show(Chart(open, Math.Min(page.Width, WidestChart)));
        page.Blank();
        page.Show(RecordTable.Create(Columns(clock.GetUtcNow()), [.. open.Take(Shown)], page.Width));
        return open;
    }

    private static async Task<(IReadOnlyList<Alert> Open, bool More)> ReadAsync(AlertsClient alerts, CancellationToken cancellationToken)
    {
        var request = new AlertListRequest { Filters = new() { AlertOpen = new() { Eq = true } } };
        var open = new List<Alert>();
        var pages = 0;
        var more = false;
        await foreach (var page in alerts.ListAsync(request).AsPages(cancellationToken))
        {
            open.AddRange(page.Data);
            more = page.HasNext == true;
            if (++pages == MostPages)
            {
                break;
            }
        }

        return ([.. open.OrderBy(Rank).ThenByDescending(alert => alert.Timestamp)], more);
    }

    private static int Rank(Alert alert) => Array.IndexOf(s_worstFirst, alert.SeverityValue ?? AlertSeverity.Informational);

    private static BarChart Chart(IReadOnlyList<Alert> open, int width)
    {
        var chart = new BarChart().Width(width);
        foreach (var severity in s_worstFirst)
        {
            chart.AddItem(
                AlertText.Severity(severity), open.Count(alert => alert.SeverityValue == severity), AlertText.Color(severity));
        }

        return chart;
    }

    private static TableColumn<Alert>[] Columns(DateTimeOffset now) =>
    [
        new("SEVERITY", alert => AlertText.Severity(alert.SeverityValue)) { Color = alert => AlertText.Color(alert.SeverityValue) },
        new("TITLE", alert => alert.Title) { Shrinks = true },
        new("USER", AlertText.Users) { Shrinks = true },
        new("SERVICE", AlertText.Services) { Shrinks = true },
        new("AGE", alert => Times.Age(alert.Timestamp, now)) { AlignRight = true },
    ];
}
