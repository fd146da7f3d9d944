using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>The groups that people are in: their departments, and the administrators.</summary>
internal static class UserGroups
{
    private static readonly string[] s_names =
        ["Administrators", "Sales", "Engineering", "Finance", "Support", "Marketing", "People", "Legal", "IT"];

    internal static IEnumerable<JsonObject> Records => s_names.Select(Of);

    internal static JsonObject Of(string name)
    {
        var number = Array.IndexOf(s_names, name) + 1;
        var id = $"6a0f00000000000000000{number:000}";
        return new JsonObject
        {
            ["_id"] = id,
            ["id"] = id,
            ["name"] = name,
            ["description"] = $"{name} at Contoso",
            ["usersCount"] = 12 + (number * 9),
        };
    }
}
