using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Runtime;

namespace DefenderForCloudApps.Authentication.Permissions;

/// <summary>
/// What a token says of its permissions, to tell a caller beforehand what the service would refuse. Nothing is
/// validated, and a token that is not understood goes to the service, which decides.
/// </summary>
internal sealed class TokenPermissions
{
    private readonly bool _isUser;
    private readonly bool _isForAnother;
    private readonly AccessTokenDescription _description;

    private TokenPermissions(AccessTokenDescription description)
    {
        _description = description;
        _isForAnother = description.Audiences.Count > 0 && !description.Audiences.Any(IsTheService);
        Granted = [.. description.Roles.Concat(description.Scopes)];
        _isUser = description.Scopes.Count > 0;
    }

    public IReadOnlyList<string> Granted { get; }

    /// <summary>Null for a token that does not tell: opaque, encrypted, or not by Microsoft Entra.</summary>
    public static TokenPermissions? Of(string token)
    {
        try
        {
            var description = AccessTokenDescription.Parse(token);
            var permissions = new TokenPermissions(description);

            // Without any permission, only the tenant shows that the token would name them if it had some.
            return permissions.Granted.Count > 0 || description.TenantId is not null ? permissions : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public GrantedScopes ToGrantedScopes(DateTimeOffset now) => GrantedScopes.Of(Granted, Doubt(now));

    /// <summary>Throws when the token certainly holds none of the permissions.</summary>
    public void Demand(IReadOnlyList<string> required)
    {
        // A permission that the reference does not name may include the needed one, and those of another service mean
        // something else.
        if (required.Count == 0
            || _isForAnother
            || Granted.Intersect(required, StringComparer.OrdinalIgnoreCase).Any()
            || !Granted.All(PermissionNames.IsKnown))
        {
            return;
        }

        var has = Granted.Count == 0 ? "none" : string.Join(", ", Granted);
        throw new MissingPermissionException(
            $"The request was not sent, because it needs {string.Join(" or ", required)} and the token's permissions are: " +
            $"{has}. {WhatToDo(required[0])}")
        {
            Required = required,
            Granted = Granted,
        };
    }

    private string? Doubt(DateTimeOffset now)
    {
        var resource = CloudAppsCloud.Public.ResourceId;
        return _isForAnother
            ? $"The token is for '{string.Join("', '", _description.Audiences)}' and not for the service: acquire it for the scope {resource}/.default."
            : _description.ExpiresOn <= now
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"The token expired at {_description.ExpiresOn:u} by this machine's clock: have its provider renew it, and check the clock.")
                : null;
    }

    private static bool IsTheService(string audience) =>
        audience.EndsWith(CloudAppsCloud.Public.ResourceId, StringComparison.OrdinalIgnoreCase);

    private string WhatToDo(string least) => _isUser
        ? $"Sign in again with {least}, and have it added to the application in Microsoft Entra (API permissions, Microsoft " +
          "Cloud App Security, delegated) if sign-in does not offer it."
        : $"Grant {least} to the application in Microsoft Entra (API permissions, Microsoft Cloud App Security, application), " +
          "give admin consent, and sign in again.";
}
