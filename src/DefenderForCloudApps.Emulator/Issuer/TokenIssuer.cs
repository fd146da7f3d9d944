using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>Signs access tokens with the claims that the service reads.</summary>
internal sealed class TokenIssuer(SigningKeys keys, EmulatorAddress address, TimeProvider time)
{
    /// <summary>Access tokens live an hour (API reference).</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>A token in application context: permissions in <c>roles</c>.</summary>
    internal string ForApplication(EmulatedApplication application)
    {
        var claims = Claims(application.ClientId, $"sp-{application.ClientId}");
        claims["app_displayname"] = application.Name;
        if (application.Permissions.Count > 0)
        {
            claims["roles"] = application.Permissions;
        }

        return Sign(Tenant.Resource, claims);
    }

    /// <summary>A token in user context: permissions in <c>scp</c>.</summary>
    internal string ForUser(EmulatedApplication application, string userPrincipalName, params string[] permissions)
    {
        var claims = Claims(application.ClientId, userPrincipalName);
        claims["upn"] = userPrincipalName;
        claims["scp"] = string.Join(' ', permissions);
        return Sign(Tenant.Resource, claims);
    }

    internal string Sign(string audience, Dictionary<string, object> claims)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = address.Issuer(Tenant.Id),
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = claims,
            SigningCredentials = keys.Credentials,
        });
    }

    private static Dictionary<string, object> Claims(string clientId, string subject) => new(StringComparer.Ordinal)
    {
        ["tid"] = Tenant.Id,
        ["appid"] = clientId,
        ["oid"] = ObjectId(subject),
        ["sub"] = ObjectId(subject),
        ["ver"] = "1.0",
        ["uti"] = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..22],
    };

    /// <summary>An id of its own for each application and user, the same at each start.</summary>
    private static string ObjectId(string subject) =>
        new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(subject)).AsSpan(0, 16)).ToString();
}
