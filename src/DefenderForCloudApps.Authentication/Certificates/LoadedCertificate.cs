using System.Security.Cryptography.X509Certificates;

namespace DefenderForCloudApps.Authentication.Certificates;

/// <summary>A certificate of the caller's.</summary>
internal sealed class LoadedCertificate(X509Certificate2 certificate) : CertificateSource
{
    internal override string Place => "given certificate";

    internal override X509Certificate2 Load() => certificate;
}
