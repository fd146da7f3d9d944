using System.Globalization;
using System.Linq;
using DefenderForCloudApps.Cli.Output;
using Specwright.Runtime.Json;

namespace DefenderForCloudApps.Cli.Views;

/// <summary>IP ranges in every form.</summary>
internal static class IpRangeView
{
    public static RecordView<IpRange> Create() => new(
        JsonText.Serialize<IpRange, IpRange>,
        [
            new("id", range => range.Id),
            new("name", range => range.Name),
            new("category", range => Category(range.Category)),
            new("subnets", Subnets),
            new("organization", range => range.Organization),
            new("tags", Tags),
            new("country", range => range.Location?.CountryCode),
            new("lastModified", range => Times.Exact(range.LastModified)),
        ],
        [
            new("ID", range => range.Id),
            new("NAME", range => range.Name) { Shrinks = true },
            new("CATEGORY", range => Category(range.Category)),
            new("SUBNETS", Subnets) { Shrinks = true },
            new("TAGS", Tags) { Shrinks = true },
            new("MODIFIED (UTC)", range => Times.Short(range.LastModified)),
        ]);

    public static string Category(IpCategory? category) => category switch
    {
        null => "",
        IpCategory.Corporate => "corporate",
        IpCategory.Administrative => "administrative",
        IpCategory.Risky => "risky",
        IpCategory.Vpn => "vpn",
        IpCategory.CloudProvider => "cloud provider",
        IpCategory.Other => "other",
        { } other => ((int)other).ToString(CultureInfo.InvariantCulture),
    };

    private static string Subnets(IpRange range) =>
        string.Join(", ", (range.Subnets ?? []).Select(subnet => subnet.OriginalString ?? subnet.Address));

    private static string Tags(IpRange range) => string.Join(", ", (range.Tags ?? []).Select(tag => tag.Name ?? tag.Id));
}
