using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>Issues certificates to the tenant's applications. Its own is made when the first one asks.</summary>
internal sealed class CertificateAuthority(TimeProvider time) : IDisposable
{
    private readonly Lazy<X509Certificate2> _certificate = new(() => CreateRoot(time.GetUtcNow()));

    internal X509Certificate2 Certificate => _certificate.Value;

    internal X509Certificate2 Issue(string subjectName, DateTimeOffset now)
    {
        using var key = RSA.Create(2048);
        var request = Request(subjectName, key);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(subjectName);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        using var issued = request.Create(Certificate, now.AddHours(-1), now.AddDays(30), RandomNumberGenerator.GetBytes(16));
        using var withKey = issued.CopyWithPrivateKey(key);
        return Usable(withKey);
    }

    internal static X509Certificate2 CreateSelfSigned(string name, DateTimeOffset now)
    {
        using var key = RSA.Create(2048);
        using var certificate = Request(name, key).CreateSelfSigned(now.AddHours(-1), now.AddDays(180));
        return Usable(certificate);
    }

    public void Dispose()
    {
        if (_certificate.IsValueCreated)
        {
            Certificate.Dispose();
        }
    }

    private static X509Certificate2 CreateRoot(DateTimeOffset now)
    {
        using var key = RSA.Create(2048);
        var request = Request("Contoso emulated authority", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(365));
    }

    private static CertificateRequest Request(string name, RSA key)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        return new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    // Windows cannot sign with a key that was never stored: through PKCS #12 it becomes one that can.
    private static X509Certificate2 Usable(X509Certificate2 certificate) => X509CertificateLoader.LoadPkcs12(
        certificate.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
}
