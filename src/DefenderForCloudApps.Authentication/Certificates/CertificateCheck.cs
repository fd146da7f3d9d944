using System;
using System.Security.Cryptography.X509Certificates;

namespace DefenderForCloudApps.Authentication.Certificates;

/// <summary>What a certificate must be to sign in with, so that its owner is told here and not by the issuer's code.</summary>
internal static class CertificateCheck
{
    public static void Demand(X509Certificate2 certificate, DateTimeOffset now, string place)
    {
        // Microsoft Entra verifies RSA signatures alone.
        using var publicKey = certificate.GetRSAPublicKey();
        var failure = !certificate.HasPrivateKey
            ? $"The {place} has no private key: use the certificate together with its key."
            : publicKey is null
                ? $"The key of the {place} is not RSA, and Microsoft Entra takes no other: make a certificate with an RSA key."
                : now < certificate.NotBefore
                    ? $"The {place} is not valid before {certificate.NotBefore.ToUniversalTime():u}: check the clock of this machine, or use another certificate."
                    : now > certificate.NotAfter
                        ? $"The {place} has expired on {certificate.NotAfter.ToUniversalTime():u}: make a new certificate and register it in Microsoft Entra."
                        : null;
        if (failure is not null)
        {
            throw new CloudAppsAuthenticationException(failure);
        }
    }
}
