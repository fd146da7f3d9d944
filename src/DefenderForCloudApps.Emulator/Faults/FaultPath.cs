using System;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>Patterns of paths, and those that faults are mostly wanted on.</summary>
public static class FaultPath
{
    /// <summary>The whole API.</summary>
    public const string Api = "/api/**";

    /// <summary>The token endpoint of every tenant.</summary>
    public const string Token = "/*/oauth2/v2.0/token";

    internal static bool Matches(string pattern, string path) => Matches(Parts(pattern), Parts(path));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
        {
            return path.IsEmpty;
        }

        if (pattern[0] == "**")
        {
            return Matches(pattern[1..], path) || (!path.IsEmpty && Matches(pattern, path[1..]));
        }

        return !path.IsEmpty
            && (pattern[0] == "*" || pattern[0].Equals(path[0], StringComparison.OrdinalIgnoreCase))
            && Matches(pattern[1..], path[1..]);
    }

    private static string[] Parts(string path) => [.. path.Split('/').Where(static part => part.Length > 0)];
}
