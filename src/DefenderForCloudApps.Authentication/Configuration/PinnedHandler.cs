using System;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Security.Cryptography;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>Makes handlers that call over the network, for a pinned certificate where there is one.</summary>
internal static class PinnedHandler
{
    /// <summary>A client over such a handler, which lives as long as the credential that uses it.</summary>
    /// <param name="pinnedCertificate">SHA-256 of the only certificate to accept; null: the system decides.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns the handler.")]
    public static HttpClient CreateClient(byte[]? pinnedCertificate) => new(Create(pinnedCertificate));

    /// <summary>A handler that follows no redirect: requests carry secrets.</summary>
    /// <param name="pinnedCertificate">SHA-256 of the only certificate to accept; null: the system decides.</param>
    public static SocketsHttpHandler Create(byte[]? pinnedCertificate)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (pinnedCertificate is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                certificate is not null
                && CryptographicOperations.FixedTimeEquals(SHA256.HashData(certificate.GetRawCertData()), pinnedCertificate);
        }

        return handler;
    }
}
