using System;
using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Issuer.Scopes;

/// <summary>An API that tokens are issued for.</summary>
/// <param name="Id">The id of its application.</param>
/// <param name="Audience">What its tokens name as <c>aud</c>.</param>
/// <param name="Permissions">The delegated permissions that it knows.</param>
internal sealed record ApiResource(string Id, string Audience, IReadOnlyList<string> Permissions)
{
    /// <summary>Whose tokens answer requests that name no API: Microsoft Graph, as in Entra.</summary>
    internal static ApiResource Graph { get; } = new(
        "00000003-0000-0000-c000-000000000000", "00000003-0000-0000-c000-000000000000", ["User.Read"]);

    internal static ApiResource CloudApps { get; } = new(Tenant.Resource, Tenant.Resource, Access.Permission.All);

    /// <summary>The permission's name as the API spells it; null when it has none of that name.</summary>
    internal string? Find(string permission) =>
        Permissions.FirstOrDefault(known => known.Equals(permission, StringComparison.OrdinalIgnoreCase));
}
