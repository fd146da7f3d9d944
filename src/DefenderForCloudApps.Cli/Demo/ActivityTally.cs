using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using DefenderForCloudApps.Cli.Display;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>Counts activities as their pages arrive.</summary>
internal sealed class ActivityTally
{
    private const int ShownApps = 5;

    private static readonly Color[] s_colors = [Color.Aqua, Color.Blue, Color.Green, Color.Yellow, Color.Fuchsia];

    private readonly Dictionary<string, int> _apps = [];
    private bool _hasMore;

    public int Pages { get; private set; }

    public int Count { get; private set; }

    /// <summary>The latest page in a line.</summary>
    public string LatestPage { get; private set; } = "";

    /// <summary>The whole count in a line.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count:N0} activities in {Pages} {(Pages == 1 ? "page" : "pages")}{(_hasMore ? "; there are more, the demo stops here" : "")}");

    public void Add(ActivityPage page)
    {
        Pages++;
        Count += page.Data.Count;
        _hasMore = page.HasNext == true;
        LatestPage = string.Create(CultureInfo.InvariantCulture, $"page {Pages}: {page.Data.Count,6:N0}, together {Count,7:N0}");
        foreach (var activity in page.Data)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_apps, activity.AppName ?? "unknown", out _)++;
        }
    }

    /// <summary>The apps with the most activities, as a bar.</summary>
    public BreakdownChart ByApp(int width)
    {
        var chart = new BreakdownChart()
            .Width(width)
            .UseValueFormatter(static (value, culture) => value.ToString("N0", culture));
        var apps = _apps.OrderByDescending(app => app.Value).ToArray();
        foreach (var ((name, count), color) in apps.Zip(s_colors))
        {
            chart.AddItem(TerminalText.Line(name).EscapeMarkup(), count, color);
        }

        var others = apps.Skip(ShownApps).Sum(app => app.Value);
        return others > 0 ? chart.AddItem("others", others, Color.Grey) : chart;
    }
}
