using System;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator;

namespace DefenderForCloudApps.Browser.Tests.Support;

/// <summary>
/// What Chromium pins a certificate by: the SHA-256 of its public key, in base64. Asked of the emulator itself, whose
/// certificate is known by another hash.
/// </summary>
internal static class PinnedKey
{
    internal static async Task<string> OfAsync(CloudAppsEmulator emulator)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(emulator.ApiUrl.Host, emulator.ApiUrl.Port);
        await using var tls = new SslStream(tcp.GetStream(), false, (_, certificate, _, _) =>
            certificate?.GetCertHashString(HashAlgorithmName.SHA256) == emulator.CertificateSha256);
        await tls.AuthenticateAsClientAsync("localhost");
        using var certificate = new X509Certificate2(tls.RemoteCertificate ?? throw new AuthenticationException("No certificate."));
        return Convert.ToBase64String(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));
    }
}
