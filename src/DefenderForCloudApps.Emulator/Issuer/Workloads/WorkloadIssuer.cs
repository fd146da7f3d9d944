using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Workloads;

/// <summary>An issuer outside the tenant, as a build service or a cluster has one. It has a key of its own.</summary>
internal sealed class WorkloadIssuer(EmulatorAddress address, TimeProvider time) : IDisposable
{
    internal const string Path = "/workload";

    /// <summary>How long its tokens are good, which is as long as those of GitHub Actions.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly SigningKeys _keys = new("workload-1");
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    internal string Address => address.Origin + Path;

    internal RsaSecurityKey PublicKey => _keys.PublicKey;

    internal JsonObject PublishedKeys() => _keys.Published();

    internal string Sign(string subject, string audience, IReadOnlyDictionary<string, string> others)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = subject, ["jti"] = Guid.NewGuid().ToString() };
        foreach (var (name, value) in others)
        {
            claims[name] = value;
        }

        var now = time.GetUtcNow().UtcDateTime;
        return IssuedSecrets.Note(_handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = claims,
            SigningCredentials = _keys.Credentials,
        }));
    }

    public void Dispose() => _keys.Dispose();
}
