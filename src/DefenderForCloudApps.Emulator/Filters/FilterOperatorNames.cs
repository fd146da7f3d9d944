using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>How the operators are written in a filter.</summary>
internal static class FilterOperatorNames
{
    private static readonly FrozenDictionary<string, FilterOperators> s_byName =
        new Dictionary<string, FilterOperators>(StringComparer.Ordinal)
        {
            ["eq"] = FilterOperators.Eq,
            ["neq"] = FilterOperators.Neq,
            ["deq"] = FilterOperators.Deq,
            ["isset"] = FilterOperators.IsSet,
            ["isnotset"] = FilterOperators.IsNotSet,
            ["contains"] = FilterOperators.Contains,
            ["ncontains"] = FilterOperators.NContains,
            ["startswith"] = FilterOperators.StartsWith,
            ["doesnotstartwith"] = FilterOperators.DoesNotStartWith,
            ["endswith"] = FilterOperators.EndsWith,
            ["startswithsingle"] = FilterOperators.StartsWithSingle,
            ["text"] = FilterOperators.Text,
            ["gt"] = FilterOperators.Gt,
            ["gte"] = FilterOperators.Gte,
            ["lt"] = FilterOperators.Lt,
            ["lte"] = FilterOperators.Lte,
            ["gte_ndays"] = FilterOperators.GteNDays,
            ["lte_ndays"] = FilterOperators.LteNDays,
            ["range"] = FilterOperators.Range,
            ["cabinetmatchedrulesequals"] = FilterOperators.CabinetMatchedRulesEquals,
            ["descendantof"] = FilterOperators.DescendantOf,
            ["ndescendantof"] = FilterOperators.NDescendantOf,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All names, for tests and for the filter metadata.</summary>
    internal static IReadOnlyDictionary<string, FilterOperators> All => s_byName;

    internal static bool TryParse(string name, out FilterOperators value) => s_byName.TryGetValue(name, out value);
}
