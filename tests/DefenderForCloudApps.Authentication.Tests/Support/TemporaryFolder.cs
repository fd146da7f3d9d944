using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DefenderForCloudApps.Authentication.Tests.Support;

/// <summary>A folder for one test, with a certificate in it in the forms that people have.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public const string Password = "pass-phrase of the key";

    public string Root { get; } = Directory.CreateTempSubdirectory("cloudapps-").FullName;

    public string Certificate => Path.Combine(Root, "app.crt");

    private string Key => Path.Combine(Root, "app.key");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public CertificateSource Save(X509Certificate2 certificate, string form)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        var pem = certificate.ExportCertificatePem();
        var encrypted = key.ExportEncryptedPkcs8PrivateKeyPem(
            Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        switch (form)
        {
            case "pem":
                File.WriteAllText(Certificate, key.ExportPkcs8PrivateKeyPem() + "\n" + pem);
                return CertificateSource.FromFile(Certificate);
            case "pem and key":
                File.WriteAllText(Certificate, pem);
                File.WriteAllText(Key, key.ExportRSAPrivateKeyPem());
                return CertificateSource.FromFile(Certificate, Key);
            case "encrypted pem":
                File.WriteAllText(Certificate, pem + "\n" + encrypted);
                return CertificateSource.FromFile(Certificate, null, Password.ToCharArray);
            case "encrypted pem and key":
                File.WriteAllText(Certificate, pem);
                File.WriteAllText(Key, encrypted);
                return CertificateSource.FromFile(Certificate, Key, Password.ToCharArray);
            case "pfx":
                File.WriteAllBytes(Certificate, certificate.Export(X509ContentType.Pfx));
                return CertificateSource.FromFile(Certificate);
            default:
                File.WriteAllBytes(Certificate, certificate.Export(X509ContentType.Pfx, Password));
                return CertificateSource.FromFile(Certificate, null, Password.ToCharArray);
        }
    }
}
