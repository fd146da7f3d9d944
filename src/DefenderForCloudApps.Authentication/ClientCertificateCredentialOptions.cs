namespace DefenderForCloudApps.Authentication;

/// <summary>What a <see cref="ClientCertificateCredential"/> can be told beyond who signs in.</summary>
public sealed class ClientCertificateCredentialOptions : CloudAppsCredentialOptions
{
    /// <summary>
    /// Whether the certificate is sent along (<c>x5c</c>, RFC 7515, section 4.1.6), for applications at which a subject
    /// name and issuer are registered in place of single certificates.
    /// </summary>
    public bool SendCertificateChain { get; init; }
}
