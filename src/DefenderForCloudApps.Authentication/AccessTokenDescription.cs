using System;
using System.Collections.Generic;
using System.Globalization;

namespace DefenderForCloudApps.Authentication;

/// <summary>
/// What an access token says about itself, to be shown to people. Nothing is validated: only the service can tell
/// whether the token is genuine.
/// </summary>
/// <remarks>
/// Claims are those of <see href="https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference">
/// Microsoft Entra's access tokens</see>.
/// </remarks>
public sealed class AccessTokenDescription
{
    private AccessTokenDescription(JwtPayload payload)
    {
        Roles = payload.Strings("roles");
        Scopes = payload.Words("scp");
        Audiences = payload.Strings("aud");
        TenantId = payload.String("tid");
        // Version 2 tokens say azp where version 1 said appid.
        ApplicationId = payload.String("appid") ?? payload.String("azp");
        ExpiresOn = payload.Time("exp");
    }

    /// <summary>The application permissions (claim <c>roles</c>); empty in user context.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>The delegated permissions (claim <c>scp</c>); empty in application context.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>The services that it is for (claim <c>aud</c>), by id or address; empty if the token names none.</summary>
    public IReadOnlyList<string> Audiences { get; }

    /// <summary>The tenant (claim <c>tid</c>), if the token names it.</summary>
    public string? TenantId { get; }

    /// <summary>The application that signed in (claim <c>appid</c> or <c>azp</c>), if the token names it.</summary>
    public string? ApplicationId { get; }

    /// <summary>When the token ends to be valid (claim <c>exp</c>), if it says so.</summary>
    public DateTimeOffset? ExpiresOn { get; }

    /// <summary>Reads the payload of a signed JWT (RFC 7519) without validating it.</summary>
    /// <param name="token">The token alone, without a scheme.</param>
    /// <exception cref="FormatException">The token is not a readable JWT; the message does not hold it.</exception>
    public static AccessTokenDescription Parse(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new AccessTokenDescription(JwtPayload.Decode(token));
    }

    /// <summary>The description in one line, without the token.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"application {ApplicationId ?? "unknown"}, tenant {TenantId ?? "unknown"}, " +
        $"roles [{string.Join(", ", Roles)}], scopes [{string.Join(", ", Scopes)}], expires {ExpiresOn:u}");
}
