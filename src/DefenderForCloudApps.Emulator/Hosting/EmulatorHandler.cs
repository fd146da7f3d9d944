using System;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using DefenderForCloudApps.Emulator.Hosting.InProcess;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>Makes handlers that reach the emulator and trust its certificate, and nothing else.</summary>
internal static class EmulatorHandler
{
    internal static HttpMessageHandler Create(string certificateSha256, InProcessTransport? transport)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
            certificate is not null
            && SelfSignedCertificate.Sha256(certificate).Equals(certificateSha256, StringComparison.OrdinalIgnoreCase);
        if (transport is not null)
        {
            handler.ConnectCallback = (_, cancellation) =>
            {
                cancellation.ThrowIfCancellationRequested();
                return new(transport.Connect());
            };
        }

        return handler;
    }
}
