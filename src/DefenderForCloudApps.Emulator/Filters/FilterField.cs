using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Store;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>A field that a list can be filtered by.</summary>
/// <param name="Name">Its name in a filter, such as <c>user.username</c>.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Operators">The operators that it takes; every other one is refused.</param>
/// <param name="Values">The values that a record has for it: none, one or several.</param>
internal sealed record FilterField(
    string Name,
    FilterKind Kind,
    FilterOperators Operators,
    Func<JsonObject, IEnumerable<JsonNode?>> Values)
{
    internal FilterField(string name, FilterKind kind, FilterOperators operators, params string[] paths)
        : this(name, kind, operators, JsonPath.All(paths))
    {
    }

    /// <summary>The table column that holds the value, when the list sorts by it too.</summary>
    internal string? Column { get; init; }

    /// <summary>Another name the service takes for the same field.</summary>
    internal string? Alias { get; init; }
}
