namespace DefenderForCloudApps.Authentication;

/// <summary>What an <see cref="OnBehalfOfCredential"/> can be told.</summary>
public sealed class OnBehalfOfCredentialOptions : CloudAppsCredentialOptions
{
    /// <summary>
    /// Sends the certificate with its chain, for applications that are registered by the certificate's subject name and
    /// issuer. Of no use with a secret.
    /// </summary>
    public bool SendCertificateChain { get; init; }
}
