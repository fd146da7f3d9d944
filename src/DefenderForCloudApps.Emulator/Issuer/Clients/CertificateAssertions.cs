using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Clients;

/// <summary>
/// Checks an assertion that an application signed with its certificate: one that is registered, or one that the assertion
/// brings along and whose subject and authority are trusted (Entra, "Certificate credentials").
/// </summary>
internal sealed class CertificateAssertions(DirectoryCredentials credentials, UsedAssertions used, TimeProvider time)
{
    internal async Task CheckAsync(EmulatedApplication application, JsonWebToken token)
    {
        if (token.Alg is not (SecurityAlgorithms.RsaSsaPssSha256 or SecurityAlgorithms.RsaSha256))
        {
            throw new IssuerException(AssertionErrors.UnsupportedAlgorithm(token.Alg));
        }

        using var certificate = Certificate(application, token);
        CheckPeriod(certificate);
        // Not kept: the certificate is disposed here.
        var key = new X509SecurityKey(certificate) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        if (!await TokenSignature.IsValidAsync(token, key, token.Alg))
        {
            throw new IssuerException(AssertionErrors.Signature(certificate.Thumbprint));
        }

        used.Add(application.ClientId, token);
    }

    private X509Certificate2 Certificate(EmulatedApplication application, JsonWebToken token)
    {
        var registered = credentials.Certificates(application.ClientId);
        var match = registered.FirstOrDefault(certificate => IsNamedBy(token, certificate));
        foreach (var other in registered.Where(other => other != match))
        {
            other.Dispose();
        }

        return match ?? Sent(application, token) ?? throw new IssuerException(AssertionErrors.NotRegistered(ThumbprintOf(token)));
    }

    private static bool IsNamedBy(JsonWebToken token, X509Certificate2 certificate) =>
        token.TryGetHeaderValue<string>("x5t#S256", out var sha256) ? sha256 == Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256))
            : token.X5t == Base64UrlEncoder.Encode(certificate.GetCertHash());

    private static string ThumbprintOf(JsonWebToken token) =>
        token.TryGetHeaderValue<string>("x5t#S256", out var sha256) ? sha256 : token.X5t ?? "";

    /// <summary>The certificate in <c>x5c</c>, if its subject and authority are trusted; null when none was sent.</summary>
    private X509Certificate2? Sent(EmulatedApplication application, JsonWebToken token)
    {
        if (!token.TryGetHeaderValue<List<string>>("x5c", out var chain) || chain is not [var first, ..])
        {
            return null;
        }

        var trusted = credentials.TrustedSubjects(application.ClientId);
        try
        {
            if (trusted.Count == 0)
            {
                return null;
            }

            return Trusted(X509CertificateLoader.LoadCertificate(Convert.FromBase64String(first)), trusted);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            throw new IssuerException(AssertionErrors.Chain);
        }
        finally
        {
            foreach (var (_, authority) in trusted)
            {
                authority.Dispose();
            }
        }
    }

    private X509Certificate2 Trusted(X509Certificate2 certificate, IReadOnlyList<(string Subject, X509Certificate2 Authority)> trusted)
    {
        var name = certificate.GetNameInfo(X509NameType.DnsName, false);
        var authorities = trusted.Where(each => each.Subject.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static each => each.Authority).ToList();
        var error = authorities.Count == 0 ? AssertionErrors.SubjectName(name)
            : !authorities.Exists(authority => IsIssuedBy(certificate, authority)) ? AssertionErrors.Chain
            : null;
        if (error is null)
        {
            return certificate;
        }

        certificate.Dispose();
        throw new IssuerException(error);
    }

    private bool IsIssuedBy(X509Certificate2 certificate, X509Certificate2 authority)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        // The tenant's authority publishes no list, and nothing is fetched. When it is valid is checked by the emulator's clock.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = time.GetUtcNow().LocalDateTime;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        return chain.Build(certificate);
    }

    private void CheckPeriod(X509Certificate2 certificate)
    {
        var now = time.GetUtcNow();
        DateTimeOffset from = certificate.NotBefore, to = certificate.NotAfter;
        if (now < from || now > to)
        {
            throw new IssuerException(AssertionErrors.CertificateExpired(now, from, to));
        }
    }
}
