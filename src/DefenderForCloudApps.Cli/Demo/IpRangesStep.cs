using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Views;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>Counts the IP ranges by category.</summary>
internal static class IpRangesStep
{
    public static async Task RunAsync(DemoPage page, IpRangesClient ranges, CancellationToken cancellationToken)
    {
        page.Step("IP ranges");
        var first = await ranges.ListPageAsync(new IpRangeListRequest(), cancellationToken);
        var categories = first.Data
            .GroupBy(range => range.Category)
            .OrderByDescending(group => group.Count())
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {IpRangeView.Category(group.Key)}"));
        page.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{first.Data.Count}{(first.HasNext == true ? " and more" : "")}: {string.Join(", ", categories)}"));
    }
}
