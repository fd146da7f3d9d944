using System.Security.Cryptography;
using System.Text;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>What binds a code to the program that asked for it (PKCE, RFC 7636).</summary>
internal sealed class CodeChallenge
{
    private readonly string _challenge;
    private readonly bool _isHash;

    private CodeChallenge(string challenge, bool isHash) => (_challenge, _isHash) = (challenge, isHash);

    /// <summary>Reads the parameters of an authorization request; null when there is no challenge.</summary>
    /// <exception cref="IssuerException">The challenge has not 43 to 128 characters, or its method is unknown.</exception>
    internal static CodeChallenge? Read(string challenge, string method)
    {
        if (challenge.Length == 0)
        {
            return null;
        }

        if (challenge.Length is < 43 or > 128)
        {
            throw new IssuerException(RequestErrors.ChallengeSize);
        }

        // Without a method it is plain (RFC 7636, section 4.3).
        return method switch
        {
            "S256" => new CodeChallenge(challenge, isHash: true),
            "plain" or "" => new CodeChallenge(challenge, isHash: false),
            _ => throw new IssuerException(RequestErrors.ChallengeMethod(method)),
        };
    }

    internal bool IsMetBy(string verifier) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(_challenge),
        Encoding.UTF8.GetBytes(_isHash ? Base64UrlEncoder.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(verifier))) : verifier));
}
