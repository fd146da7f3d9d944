using System;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Tokens;

/// <summary>An issuer's key pair, made in the background: an RSA key takes a while.</summary>
internal sealed class SigningKeys(string keyId) : IDisposable
{
    private readonly Lazy<Task<RSA>> _rsa = new(static () => Task.Run(static () => RSA.Create(2048)));

    internal SigningCredentials Credentials =>
        new(new RsaSecurityKey(Rsa) { KeyId = keyId }, SecurityAlgorithms.RsaSha256);

    internal RsaSecurityKey PublicKey => new(Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = keyId };

    private RSA Rsa => _rsa.Value.GetAwaiter().GetResult();

    /// <summary>Begins to make the key.</summary>
    internal void Prepare() => _ = _rsa.Value;

    /// <summary>The public key as issuers publish it (RFC 7517, section 5).</summary>
    internal JsonObject Published()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(PublicKey);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = SecurityAlgorithms.RsaSha256,
                ["kid"] = keyId,
                ["n"] = key.N,
                ["e"] = key.E,
            }),
        };
    }

    public void Dispose()
    {
        if (_rsa.IsValueCreated)
        {
            Rsa.Dispose();
        }
    }
}
