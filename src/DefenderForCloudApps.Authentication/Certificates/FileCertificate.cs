using System;
using System.IO;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace DefenderForCloudApps.Authentication.Certificates;

/// <summary>A certificate in a file, read anew each time, because certificates are replaced in their place.</summary>
internal sealed class FileCertificate(string path, string? keyPath, Func<char[]>? password) : CertificateSource
{
    internal override string Place => $"certificate file '{path}'";

    internal override X509Certificate2 Load()
    {
        var content = Read(path);
        var secret = password?.Invoke();
        try
        {
            // Latin-1 keeps binary content apart from text without failing on it.
            var text = Encoding.Latin1.GetString(content);
            return text.Contains("-----BEGIN ", StringComparison.Ordinal) ? FromPem(text, secret) : FromPfx(content, secret);
        }
        catch (CryptographicException exception)
        {
            throw new CloudAppsAuthenticationException(
                secret is null
                    ? $"The {Place} cannot be read: it must be PEM or PFX, and where it is protected the password has to be given."
                    : $"The {Place} cannot be read: check the password, and that it is PEM or PFX.",
                exception);
        }
        finally
        {
            Array.Clear(secret ?? []);
            CryptographicOperations.ZeroMemory(content);
        }
    }

    private X509Certificate2 FromPem(string text, char[]? secret)
    {
        var key = keyPath is null ? text : Encoding.Latin1.GetString(Read(keyPath));
        if (!text.Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal))
        {
            throw new CloudAppsAuthenticationException($"The {Place} holds no certificate: name the file with BEGIN CERTIFICATE.");
        }

        if (key.Contains("-----BEGIN ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal))
        {
            return secret is null
                ? throw new CloudAppsAuthenticationException($"The private key of the {Place} is encrypted: give its password.")
                : X509Certificate2.CreateFromEncryptedPem(text, key, secret);
        }

        return key.Contains("PRIVATE KEY-----", StringComparison.Ordinal)
            ? X509Certificate2.CreateFromPem(text, key)
            : throw new CloudAppsAuthenticationException(
                $"The {Place} has no private key: add it to the file, or name the file that holds it.");
    }

    private static X509Certificate2 FromPfx(byte[] content, char[]? secret)
    {
        // The key need not outlive the process; only macOS cannot hold one without a keychain.
        var flags = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
        return X509CertificateLoader.LoadPkcs12(content, secret, flags);
    }

    private byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CloudAppsAuthenticationException($"The {Kind(file)} '{file}' does not exist: check the path.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            throw new CloudAppsAuthenticationException(
                $"The {Kind(file)} '{file}' cannot be opened: let the account that runs this program read it.", exception);
        }
    }

    private string Kind(string file) => file == keyPath ? "private key file" : "certificate file";
}
