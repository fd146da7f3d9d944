using System;
using System.Security.Cryptography.X509Certificates;
using DefenderForCloudApps.Authentication.Certificates;

namespace DefenderForCloudApps.Authentication;

/// <summary>Where a certificate and its private key are.</summary>
public abstract class CertificateSource
{
    private protected CertificateSource()
    {
    }

    /// <summary>The place in words, for messages: <c>certificate file '/etc/app.pem'</c>.</summary>
    internal abstract string Place { get; }

    /// <summary>A certificate file, PEM or PKCS #12 (PFX), told apart by its content.</summary>
    /// <param name="path">The file. PEM may hold the private key too, encrypted or not.</param>
    /// <param name="keyPath">The PEM file with the private key; null when the certificate's file holds it.</param>
    /// <param name="password">
    /// Gives the password of the PFX or of the encrypted key, each time the file is read. The array is overwritten
    /// afterwards. Null when there is no password.
    /// </param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static CertificateSource FromFile(string path, string? keyPath = null, Func<char[]>? password = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new FileCertificate(path, keyPath, password);
    }

    /// <summary>The certificate with this thumbprint in the user's or the machine's store named <c>My</c>.</summary>
    /// <param name="thumbprint">The SHA-1 of the certificate, 40 hexadecimal digits.</param>
    /// <param name="location">Whose store.</param>
    /// <exception cref="ArgumentException">The thumbprint has another form.</exception>
    public static CertificateSource FromStoreByThumbprint(
        string thumbprint, StoreLocation location = StoreLocation.CurrentUser)
    {
        ArgumentNullException.ThrowIfNull(thumbprint);
        var digits = thumbprint.Replace(":", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        return digits.Length == 40 && digits.AsSpan().IndexOfAnyExcept(StoreCertificate.Digits) < 0
            ? new StoreCertificate(X509FindType.FindByThumbprint, digits, location)
            : throw new ArgumentException("A thumbprint has 40 hexadecimal digits.", nameof(thumbprint));
    }

    /// <summary>
    /// The certificate with this subject in the user's or the machine's store named <c>My</c>; of several with a private
    /// key the one that is valid longest.
    /// </summary>
    /// <param name="subject">The distinguished name to the letter, such as <c>CN=collector.contoso.com</c>.</param>
    /// <param name="location">Whose store.</param>
    /// <exception cref="ArgumentException">The subject is empty.</exception>
    public static CertificateSource FromStoreBySubject(string subject, StoreLocation location = StoreLocation.CurrentUser)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        return new StoreCertificate(X509FindType.FindBySubjectDistinguishedName, subject, location);
    }

    /// <summary>A certificate that the caller has loaded, and disposes after the credential's last use.</summary>
    /// <param name="certificate">The certificate with its private key.</param>
    public static CertificateSource From(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new LoadedCertificate(certificate);
    }

    /// <summary>The certificate as it is now.</summary>
    /// <exception cref="CloudAppsAuthenticationException">It is not there or cannot be read.</exception>
    internal abstract X509Certificate2 Load();
}
