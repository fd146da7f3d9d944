using System;
using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Issuer.Scopes;

/// <summary>What a request asks for: permissions of one API, and the scopes of OpenID Connect.</summary>
/// <param name="Resource">The API.</param>
/// <param name="Prefix">How the request writes the API in front of a permission, with the slash; empty when it names none.</param>
/// <param name="Permissions">The permissions asked for, as the API spells them; empty with <c>.default</c>.</param>
/// <param name="IsDefault">Whether the request asks for what was consented to before, or else is registered.</param>
/// <param name="OpenId">The scopes of OpenID Connect (OpenID Connect Core, sections 5.4 and 11).</param>
internal sealed record RequestedScopes(
    ApiResource Resource, string Prefix, IReadOnlyList<string> Permissions, bool IsDefault, IReadOnlyList<string> OpenId)
{
    internal static readonly IReadOnlyList<string> OpenIdScopes = ["openid", "profile", "email", "offline_access"];

    internal bool WantsIdToken => OpenId.Contains("openid");

    internal bool WantsRefreshToken => OpenId.Contains("offline_access");

    /// <summary>Whether it asks for no permission of any API.</summary>
    internal bool NamesNothing => Permissions.Count == 0 && !IsDefault;

    /// <summary>The scopes that an answer lists: what was granted, written as the request wrote it.</summary>
    internal string Granted(IEnumerable<string> permissions) => string.Join(
        ' ', permissions.Select(permission => Prefix + permission).Concat(OpenId.Where(static scope => scope != "offline_access")));
}
