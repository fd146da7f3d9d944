using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using DefenderForCloudApps.Emulator.Issuer;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>Hands out what the application "Certificate daemon" signs in by: nobody but the directory could register it.</summary>
internal static class CertificateFile
{
    /// <summary>
    /// Writes a certificate and its key as PEM (RFC 7468) to a new file that its owner alone can read. The application may
    /// sign in by its thumbprint, and by its subject and authority.
    /// </summary>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    internal static void Write(string path, EmulatedDirectory directory)
    {
        var daemon = directory.Applications.Single(static application => application.Name == "Certificate daemon");
        using var certificate = directory.IssueCertificate(daemon.ClientId, "certificate-daemon.contoso.example");
        directory.AddCertificate(daemon.ClientId, certificate);
        using var key = certificate.GetRSAPrivateKey()!;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.WriteLine(certificate.ExportCertificatePem());
        writer.WriteLine(IssuedSecrets.Note(key.ExportPkcs8PrivateKeyPem()));
    }
}
