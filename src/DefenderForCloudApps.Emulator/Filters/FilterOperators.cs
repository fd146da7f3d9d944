using System;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>The operators of the filter language; a field takes a set of them.</summary>
[Flags]
internal enum FilterOperators
{
    None = 0,
    Eq = 1 << 0,
    Neq = 1 << 1,
    Deq = 1 << 2,
    IsSet = 1 << 3,
    IsNotSet = 1 << 4,
    Contains = 1 << 5,
    NContains = 1 << 6,
    StartsWith = 1 << 7,
    DoesNotStartWith = 1 << 8,
    EndsWith = 1 << 9,
    StartsWithSingle = 1 << 10,
    Text = 1 << 11,
    Gt = 1 << 12,
    Gte = 1 << 13,
    Lt = 1 << 14,
    Lte = 1 << 15,
    GteNDays = 1 << 16,
    LteNDays = 1 << 17,
    Range = 1 << 18,
    CabinetMatchedRulesEquals = 1 << 19,
    DescendantOf = 1 << 20,
    NDescendantOf = 1 << 21,
}
