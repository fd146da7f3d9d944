using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Access;

/// <summary>Reads the <c>Authorization</c> header: a token of the issuer, or the tenant's legacy API token.</summary>
internal sealed class CallerReader(Tenant tenant, SigningKeys keys, EmulatorAddress address, TimeProvider time)
{
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>The caller; null when the header is missing or its token is not valid here.</summary>
    internal async Task<Caller?> ReadAsync(string? authorization)
    {
        if (authorization?.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var scheme, { Length: > 0 } token])
        {
            return null;
        }

        return scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) ? await ReadBearerAsync(token)
            : scheme.Equals("Token", StringComparison.OrdinalIgnoreCase) ? ReadLegacy(token)
            : null;
    }

    private Caller? ReadLegacy(string token) =>
        // In constant time: how long a comparison takes must not say how much of a token is right.
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(tenant.LegacyToken))
            ? new Caller("legacy token", CallerKind.LegacyToken, Permission.All.ToHashSet(StringComparer.OrdinalIgnoreCase))
            : null;

    private async Task<Caller?> ReadBearerAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = address.Issuer(Tenant.Id),
            ValidAudience = Tenant.Resource,
            IssuerSigningKey = keys.PublicKey,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) =>
                notBefore <= time.GetUtcNow().UtcDateTime && time.GetUtcNow().UtcDateTime < expires,
        });
        return result is { IsValid: true, SecurityToken: JsonWebToken jwt } ? Read(jwt) : null;
    }

    private static Caller Read(JsonWebToken jwt)
    {
        var isUser = jwt.TryGetPayloadValue<string>("scp", out var scopes);
        var permissions = isUser ? scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : jwt.TryGetPayloadValue<string[]>("roles", out var roles) ? roles : [];
        var name = jwt.TryGetPayloadValue<string>("upn", out var upn) ? upn
            : jwt.TryGetPayloadValue<string>("app_displayname", out var application) ? application : jwt.Subject;
        return new Caller(
            name,
            isUser ? CallerKind.User : CallerKind.Application,
            new HashSet<string>(permissions, StringComparer.OrdinalIgnoreCase));
    }
}
