using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>The permissions that the tokens at hand have, by account, and the scopes that MSAL is asked for.</summary>
internal sealed class GrantedPermissions(string resourceId)
{
    private static readonly ImmutableHashSet<string> s_none = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _granted = new(StringComparer.Ordinal);

    /// <summary>Remembers the scopes of a token that MSAL returned.</summary>
    public void Add(string account, IEnumerable<string> scopes) => _granted.AddOrUpdate(
        account, _ => s_none.Union(scopes.Select(NameOf)), (_, before) => before.Union(scopes.Select(NameOf)));

    /// <summary>
    /// The scopes to try one after the other, each of which suffices: those of a token at hand, then the others, the one
    /// that allows least first. Without permissions, whatever there is, or all that the application is registered for.
    /// </summary>
    public IReadOnlyList<string[]> CandidatesFor(string account, IReadOnlyList<string> permissions)
    {
        var granted = _granted.GetValueOrDefault(account, s_none);
        IEnumerable<string> names = permissions.Count > 0
            ? permissions.OrderByDescending(granted.Contains)
            : granted.Where(Permissions.PermissionNames.IsKnown).Take(1).Append(".default");
        return [.. names.Select(ScopesOf)];
    }

    /// <summary>What the user is asked for: the permission that allows least.</summary>
    public string[] LeastOf(IReadOnlyList<string> permissions) =>
        ScopesOf(permissions.Count > 0 ? permissions[0] : ".default");

    private string[] ScopesOf(string name) => [$"{resourceId}/{name}"];

    private static string NameOf(string scope) => scope[(scope.LastIndexOf('/') + 1)..];
}
