using System.Collections.Generic;
using static DefenderForCloudApps.Emulator.Filters.FieldSet;
using static DefenderForCloudApps.Emulator.Filters.FilterKind;
using static DefenderForCloudApps.Emulator.Filters.FilterOperators;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>What IP ranges can be filtered by (API reference, "Data enrichment API", table of filters).</summary>
internal static class IpRangeFields
{
    internal static readonly IReadOnlyList<FilterField> All =
    [
        new("category", Integer, Equality, "category"),
        new("tags", String, Equality, "tags.id", "tags._id", "tags.name"),
        new("builtIn", Boolean, Eq, "builtIn"),
    ];
}
