using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Tokens;

/// <summary>Signs tokens with the claims that APIs and sign-in libraries read (Entra, "Access token claims reference").</summary>
internal sealed class TokenIssuer(SigningKeys keys, EmulatorAddress address, TimeProvider time)
{
    /// <summary>Access tokens live an hour (API reference).</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>A token of the service in application context: permissions in <c>roles</c>.</summary>
    internal string ForApplication(EmulatedApplication application) =>
        ForApplication(application, ApiResource.CloudApps, application.Permissions, ClaimsRequest.None);

    internal string ForApplication(
        EmulatedApplication application, ApiResource resource, IReadOnlyList<string> roles, ClaimsRequest wanted) =>
        ForPrincipal(application.ClientId, application.Name, resource, roles, wanted);

    internal string ForManagedIdentity(EmulatedManagedIdentity identity, ApiResource resource) => ForPrincipal(
        identity.ClientId, identity.Name, resource, resource.Id == Tenant.Resource ? identity.Permissions : [], ClaimsRequest.None);

    /// <summary>A token of the service in user context: permissions in <c>scp</c>.</summary>
    internal string ForUser(EmulatedApplication application, string userPrincipalName, params string[] permissions)
    {
        var user = new EmulatedUser { Name = userPrincipalName, UserPrincipalName = userPrincipalName, ObjectId = ObjectIds.Of(userPrincipalName) };
        return ForUser(application, user, ApiResource.CloudApps, permissions, withMfa: false, ClaimsRequest.None);
    }

    internal string ForUser(
        EmulatedApplication application, EmulatedUser user, ApiResource resource, IReadOnlyList<string> permissions, bool withMfa, ClaimsRequest wanted)
    {
        var claims = Claims(application.ClientId, user.ObjectId, wanted);
        claims["app_displayname"] = application.Name;
        claims["name"] = user.Name;
        claims["upn"] = user.UserPrincipalName;
        claims["unique_name"] = user.UserPrincipalName;
        claims["idtyp"] = "user";
        claims["amr"] = withMfa ? ["pwd", "mfa"] : new[] { "pwd" };
        claims["scp"] = string.Join(' ', permissions);
        return Sign(resource.Audience, claims);
    }

    /// <summary>An ID token (OpenID Connect Core, section 2; Entra, "ID token claims reference").</summary>
    internal string IdToken(EmulatedApplication application, EmulatedUser user, SignIn signIn, string? nonce, IReadOnlyList<string> scopes)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["tid"] = Tenant.Id,
            ["oid"] = user.ObjectId,
            // Another one for each application (OpenID Connect Core, section 8.1).
            ["sub"] = ObjectIds.Of($"{application.ClientId}/{user.ObjectId}"),
            ["ver"] = "2.0",
            ["uti"] = NewId(),
            ["auth_time"] = signIn.At.ToUnixTimeSeconds(),
        };
        if (scopes.Contains("profile"))
        {
            claims["name"] = user.Name;
            claims["preferred_username"] = user.UserPrincipalName;
        }

        if (scopes.Contains("email"))
        {
            claims["email"] = user.UserPrincipalName;
        }

        if (!string.IsNullOrEmpty(nonce))
        {
            claims["nonce"] = nonce;
        }

        return Sign(application.ClientId, claims);
    }

    internal string Sign(string audience, Dictionary<string, object> claims)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return IssuedSecrets.Note(_handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = address.Issuer(Tenant.Id),
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = claims,
            SigningCredentials = keys.Credentials,
        }));
    }

    private string ForPrincipal(string clientId, string name, ApiResource resource, IReadOnlyList<string> roles, ClaimsRequest wanted)
    {
        var claims = Claims(clientId, ObjectIds.Of($"sp-{clientId}"), wanted);
        claims["app_displayname"] = name;
        claims["idtyp"] = "app";
        if (roles.Count > 0)
        {
            claims["roles"] = roles;
        }

        return Sign(resource.Audience, claims);
    }

    private static Dictionary<string, object> Claims(string clientId, string objectId, ClaimsRequest wanted)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["tid"] = Tenant.Id,
            ["appid"] = clientId,
            ["oid"] = objectId,
            ["sub"] = objectId,
            ["ver"] = "1.0",
            ["uti"] = NewId(),
        };
        if (wanted.Capabilities.Count > 0)
        {
            claims["xms_cc"] = wanted.Capabilities;
        }

        if (wanted.Contexts.Count > 0)
        {
            claims["acrs"] = wanted.Contexts;
        }

        return claims;
    }

    private static string NewId() => Base64UrlEncoder.Encode(Guid.NewGuid().ToByteArray());
}
