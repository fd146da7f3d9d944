using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime;

namespace DefenderForCloudApps.Authentication.Permissions;

/// <summary>
/// The permissions of which any one allows an operation: they travel from the API's description with each request, and
/// in Kiota's context under the key <c>permissions</c> to whatever provides the token.
/// </summary>
internal static class RequiredPermissions
{
    public const string Key = "permissions";

    /// <summary>The permissions, the one that allows least first; empty when any token will do or nothing is known.</summary>
    public static string[] Of(RequestInformation request)
    {
        if (request.GetRequestOption<OperationSecurity>() is not { } security)
        {
            return [];
        }

        List<IReadOnlyList<string>> alternatives = [.. security.Alternatives
            .Where(alternative => alternative is [{ Scheme.Kind: SecuritySchemeKind.OAuth2 }])
            .Select(alternative => alternative[0].Scopes)];

        // What needs several permissions at once, or none, cannot be decided by having one of a list.
        return alternatives.All(scopes => scopes.Count == 1)
            ? PermissionNames.LeastFirst(alternatives.Select(scopes => scopes[0]))
            : [];
    }

    /// <summary>Kiota's context with the permissions, for the token provider.</summary>
    public static Dictionary<string, object>? AddTo(Dictionary<string, object>? context, string[] permissions) =>
        permissions.Length == 0 ? context : new Dictionary<string, object>(context ?? []) { [Key] = permissions };

    /// <summary>What <see cref="AddTo"/> put there.</summary>
    public static IReadOnlyList<string> ReadFrom(Dictionary<string, object>? context) =>
        context is not null && context.TryGetValue(Key, out var value) && value is IEnumerable<string> permissions
            ? PermissionNames.LeastFirst(permissions)
            : [];
}
