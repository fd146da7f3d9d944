using System;
using System.Buffers;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DefenderForCloudApps.Authentication.Certificates;

/// <summary>A certificate in a store of Windows or macOS, or in .NET's own on Linux.</summary>
internal sealed class StoreCertificate(X509FindType findType, string value, StoreLocation location) : CertificateSource
{
    internal static SearchValues<char> Digits { get; } = SearchValues.Create("0123456789abcdefABCDEF");

    internal override string Place => $"certificate '{value}' in the store {location}/My";

    internal override X509Certificate2 Load()
    {
        using var store = new X509Store(StoreName.My, location);
        try
        {
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        }
        catch (CryptographicException exception)
        {
            throw new CloudAppsAuthenticationException(
                $"The certificate store {location}/My does not exist here or cannot be opened: put the certificate there, or name a file.",
                exception);
        }

        return store.Certificates.Find(findType, value, validOnly: false)
            .OrderByDescending(certificate => certificate.HasPrivateKey)
            .ThenByDescending(certificate => certificate.NotAfter)
            .FirstOrDefault() ?? throw new CloudAppsAuthenticationException(
                $"There is no {Place}: check the {(findType == X509FindType.FindByThumbprint ? "thumbprint" : "subject")}, and " +
                "whether the certificate is in the store of the user or of the machine.");
    }
}
