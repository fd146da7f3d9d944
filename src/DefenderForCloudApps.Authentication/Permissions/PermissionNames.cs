using System;
using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Authentication.Permissions;

/// <summary>The permissions of the API (API reference, "application context" and "user context").</summary>
internal static class PermissionNames
{
    // By how much each allows: reading before managing, and within that the fewest operations first. Settings.read lists
    // IP ranges and nothing else; Discovery.read alerts and reports; Investigation.read alerts, activities and entities.
    private static readonly string[] s_leastFirst =
    [
        "Settings.read", "Discovery.read", "Investigation.read", "Settings.manage", "Discovery.manage", "Investigation.manage",
    ];

    /// <summary>The names, the one that allows least first; unknown names stay in their order at the end.</summary>
    public static string[] LeastFirst(IEnumerable<string> permissions) =>
        [.. permissions.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(Rank)];

    public static bool IsKnown(string permission) => Rank(permission) < s_leastFirst.Length;

    private static int Rank(string permission) =>
        Array.FindIndex(s_leastFirst, known => known.Equals(permission, StringComparison.OrdinalIgnoreCase)) is var at && at < 0
            ? s_leastFirst.Length
            : at;
}
