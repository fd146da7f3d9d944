using System.Collections.Generic;
using DefenderForCloudApps.Emulator.Store;
using static DefenderForCloudApps.Emulator.Filters.FieldSet;
using static DefenderForCloudApps.Emulator.Filters.FilterKind;
using static DefenderForCloudApps.Emulator.Filters.FilterOperators;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>What entities can be filtered by (API reference, "Entities API", table of filters).</summary>
internal static class EntityFields
{
    internal static readonly IReadOnlyList<FilterField> All =
    [
        new("type", String, Equality, "type"),
        new("isAdmin", String, Eq, "isAdmin"),
        new("entity", Key, Equality, static entity => [Accounts.KeyOf(entity)]),
        new("userGroups", String, Equality, "userGroups.id", "userGroups._id"),
        new("app", Integer, Equality, "appData.saas"),
        new("instance", Integer, Equality, "appData.instance"),
        new("isExternal", Boolean, Eq, "isExternal"),
        new("domain", String, Equality | Presence, "domain"),
        new("organization", String, Equality | Presence, "organization"),
        new("status", String, Equality, "status"),
    ];
}
