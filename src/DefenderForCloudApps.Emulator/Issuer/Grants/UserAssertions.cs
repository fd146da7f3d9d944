using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Grants;

/// <summary>Checks the user tokens that web APIs hand in: the tenant's own, for that API, and still good.</summary>
internal sealed class UserAssertions(SigningKeys keys, TimeProvider time)
{
    /// <summary>The sign-in that the token is from.</summary>
    internal async Task<SignIn> ReadAsync(string assertion, EmulatedApplication application)
    {
        if (Parse(assertion) is not { } token || !await TokenSignature.IsValidAsync(token, keys.PublicKey, SecurityAlgorithms.RsaSha256))
        {
            throw new IssuerException(GrantErrors.AssertionSignature);
        }

        if (!token.Audiences.Any(audience => IsOf(application, audience)))
        {
            throw new IssuerException(GrantErrors.AssertionAudience(string.Join(' ', token.Audiences), application.ClientId));
        }

        var (now, expires) = (time.GetUtcNow(), new DateTimeOffset(token.ValidTo, TimeSpan.Zero));
        if (expires <= now)
        {
            throw new IssuerException(GrantErrors.AssertionExpired(now, expires));
        }

        // A token of an application speaks for nobody.
        return token.TryGetPayloadValue<string>("scp", out _)
            ? new SignIn(
                token.GetPayloadValue<string>("oid"),
                new DateTimeOffset(token.IssuedAt, TimeSpan.Zero),
                token.TryGetPayloadValue<List<string>>("amr", out var methods) && methods.Contains("mfa"))
            : throw new IssuerException(ClientErrors.NotOnBehalfOf(application.ClientId));
    }

    private static JsonWebToken? Parse(string assertion)
    {
        try
        {
            return new JsonWebToken(assertion);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private static bool IsOf(EmulatedApplication application, string audience) =>
        audience.Equals(application.ClientId, StringComparison.OrdinalIgnoreCase)
        || audience.Equals(application.IdentifierUri?.OriginalString, StringComparison.OrdinalIgnoreCase);
}
