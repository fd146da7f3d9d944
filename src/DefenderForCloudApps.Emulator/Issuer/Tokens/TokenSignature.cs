using System.Threading.Tasks;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Tokens;

/// <summary>
/// Checks the signature of a token and nothing else: issuer, audience and lifetime have numbers of their own where they
/// are wrong, and are checked by those who know them.
/// </summary>
internal static class TokenSignature
{
    private static readonly JsonWebTokenHandler s_handler = new();

    internal static async Task<bool> IsValidAsync(JsonWebToken token, SecurityKey key, string algorithm)
    {
#pragma warning disable CA5404 // See above.
        var parameters = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [algorithm],
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        };
#pragma warning restore CA5404
        return (await s_handler.ValidateTokenAsync(token, parameters)).IsValid;
    }
}
