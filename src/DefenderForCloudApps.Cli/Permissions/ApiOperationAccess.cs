using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime;

namespace DefenderForCloudApps.Cli.Permissions;

/// <summary>An operation, and who may call it: as the generated client says.</summary>
internal sealed class ApiOperationAccess
{
    private readonly OperationSecurity _security;

    public ApiOperationAccess(string name, RequestInformation request)
    {
        Name = name;
        _security = request.RequestOptions.OfType<OperationSecurity>().Single();
    }

    public string Name { get; }

    /// <summary>The permissions of which any one suffices; empty where none does in this context.</summary>
    public IReadOnlyList<string> PermissionsIn(bool userContext)
    {
        var scheme = userContext ? CloudAppsClientSecurity.UserContext : CloudAppsClientSecurity.ApplicationContext;
        return [.. _security.Alternatives
            .SelectMany(static alternative => alternative)
            .Where(requirement => requirement.Scheme == scheme)
            .SelectMany(static requirement => requirement.Scopes)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether a token with these permissions may call it.</summary>
    public bool IsAllowed(IEnumerable<string> granted, bool userContext) =>
        PermissionsIn(userContext).Intersect(granted, StringComparer.OrdinalIgnoreCase).Any();
}
