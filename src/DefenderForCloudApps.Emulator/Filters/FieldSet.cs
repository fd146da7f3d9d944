using static DefenderForCloudApps.Emulator.Filters.FilterOperators;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>The combinations of operators that recur in the reference's field tables.</summary>
internal static class FieldSet
{
    internal const FilterOperators Equality = Eq | Neq;
    internal const FilterOperators Presence = IsSet | IsNotSet;
    internal const FilterOperators Window = Lte | Gte | Range;
    internal const FilterOperators Days = LteNDays | GteNDays;
}
