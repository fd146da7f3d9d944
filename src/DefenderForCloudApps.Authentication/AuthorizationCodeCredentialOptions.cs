namespace DefenderForCloudApps.Authentication;

/// <summary>What an <see cref="AuthorizationCodeCredential"/> can be told.</summary>
public sealed class AuthorizationCodeCredentialOptions : CloudAppsCredentialOptions
{
    /// <summary>
    /// The <see cref="AuthorizationCodeCredential.AccountId"/> of a user who signed in before, whose tokens are in the
    /// token cache; null for a user who is to sign in.
    /// </summary>
    public string? AccountId { get; init; }

    /// <summary>Sends the certificate with its chain, for applications that are registered by its subject name and issuer.</summary>
    public bool SendCertificateChain { get; init; }
}
