using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;

namespace DefenderForCloudApps.Emulator.Issuer.Scopes;

/// <summary>Compares what an application asks a user for with what was consented to.</summary>
internal sealed class ConsentCheck(DirectoryConsents consents)
{
    /// <summary>
    /// What the application may do for the user at the API: everything that was consented to, and not only what this
    /// request asks for.
    /// </summary>
    /// <exception cref="IssuerException">Something that the request asks for was not consented to (65001).</exception>
    internal IReadOnlyList<string> Granted(EmulatedApplication application, EmulatedUser user, RequestedScopes scopes)
    {
        var granted = consents.Of(application.ClientId, user.ObjectId, scopes.Resource.Id);
        return Missing(scopes, granted) is [] && !(scopes.IsDefault && granted is [])
            ? granted
            : throw new IssuerException(ConsentErrors.Missing(application));
    }

    /// <summary>What a consent page asks for; nothing when no page is needed.</summary>
    /// <param name="application">Who asks.</param>
    /// <param name="user">Who is asked.</param>
    /// <param name="scopes">What for; <c>.default</c> stands for what is registered, once nothing was consented to before.</param>
    /// <param name="always">Whether to ask again for what was consented to before (<c>prompt=consent</c>).</param>
    internal IReadOnlyList<string> ToAsk(EmulatedApplication application, EmulatedUser user, RequestedScopes scopes, bool always)
    {
        var granted = consents.Of(application.ClientId, user.ObjectId, scopes.Resource.Id);
        var wanted = !scopes.IsDefault ? scopes.Permissions : granted is [] || always ? Registered(application, scopes.Resource) : [];
        return always ? wanted : [.. wanted.Where(permission => !granted.Contains(permission, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Whether users may consent to it for themselves: to what only reads, and to APIs of their own tenant.</summary>
    internal static bool IsForEverybody(string permission) =>
        permission.EndsWith(".read", StringComparison.OrdinalIgnoreCase) || permission == DirectorySeed.ApiScope;

    internal void Consent(EmulatedApplication application, EmulatedUser user, RequestedScopes scopes, IEnumerable<string> permissions, bool forOrganization) =>
        consents.Add(application.ClientId, forOrganization ? null : user.ObjectId, scopes.Resource.Id, permissions);

    private static IReadOnlyList<string> Registered(EmulatedApplication application, ApiResource resource) =>
        resource.Id == Tenant.Resource ? application.DelegatedPermissions : resource.Permissions;

    private static List<string> Missing(RequestedScopes scopes, IReadOnlyList<string> granted) =>
        [.. scopes.Permissions.Where(permission => !granted.Contains(permission, StringComparer.OrdinalIgnoreCase))];
}
