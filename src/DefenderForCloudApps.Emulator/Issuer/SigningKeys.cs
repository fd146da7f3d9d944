using System;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>The issuer's key pair, made in the background: an RSA key takes a while.</summary>
internal sealed class SigningKeys : IDisposable
{
    private readonly Lazy<Task<RSA>> _rsa = new(static () => Task.Run(static () => RSA.Create(2048)));

    internal SigningCredentials Credentials =>
        new(new RsaSecurityKey(Rsa) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256);

    internal RsaSecurityKey PublicKey => new(Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = KeyId };

    private RSA Rsa => _rsa.Value.GetAwaiter().GetResult();

    internal static string KeyId => "emulator-1";

    /// <summary>Begins to make the key.</summary>
    internal void Prepare() => _ = _rsa.Value;

    public void Dispose()
    {
        if (_rsa.IsValueCreated)
        {
            Rsa.Dispose();
        }
    }
}
