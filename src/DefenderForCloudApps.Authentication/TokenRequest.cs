using System.Collections.Generic;

namespace DefenderForCloudApps.Authentication;

/// <summary>What a token is wanted for.</summary>
public sealed class TokenRequest
{
    /// <summary>
    /// The permissions of which any one suffices, the one that allows least first; empty for whatever there is. In
    /// application context a token has all permissions that were granted, whichever are named here.
    /// </summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>
    /// What the service demanded of the token with a claims challenge, as JSON (OpenID Connect Core, section 5.5); null
    /// when it demanded nothing. With claims, no token from a cache is good enough.
    /// </summary>
    public string? Claims { get; init; }
}
