using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using DefenderForCloudApps.Emulator.Store;

namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>What applications prove themselves by: secrets, certificates and federated credentials.</summary>
internal sealed class DirectoryCredentials(RecordStore store, KnownSecrets known)
{
    private static readonly byte[] s_noHash = new byte[32];

    internal string AddSecret(string clientId, DateTimeOffset expires, bool seeded = false)
    {
        var secret = SecretHash.NewSecret(40);
        store.Execute(
            "INSERT INTO directory_secrets VALUES (@id, @hash, @expires, @seeded)",
            ("@id", clientId), ("@hash", SecretHash.Of(secret)), ("@expires", expires.ToUnixTimeMilliseconds()), ("@seeded", seeded));
        known.Keep(clientId, secret);
        return secret;
    }

    internal void RemoveSeededSecrets() => store.Execute("DELETE FROM directory_secrets WHERE seeded = 1");

    internal void ExpireSecrets(string clientId, DateTimeOffset now) => store.Execute(
        "UPDATE directory_secrets SET expires = min(expires, @now) WHERE client_id = @id", ("@id", clientId), ("@now", now.ToUnixTimeMilliseconds()));

    /// <summary>When the secret expires, or null when it is none of the application's.</summary>
    internal DateTimeOffset? ExpiryOf(string clientId, string secret)
    {
        DateTimeOffset? expiry = null;
        // At least one comparison, so that an application without secrets takes as long as one with.
        _ = SecretHash.Matches(s_noHash, secret);
        foreach (var (hash, expires) in store.Rows(
            static row => ((byte[])row.GetValue(0), row.GetInt64(1)), "SELECT hash, expires FROM directory_secrets WHERE client_id = @id", ("@id", clientId)))
        {
            if (SecretHash.Matches(hash, secret))
            {
                expiry = DateTimeOffset.FromUnixTimeMilliseconds(expires);
            }
        }

        return expiry;
    }

    /// <summary>When the application's secrets expire, the oldest secret first.</summary>
    internal IReadOnlyList<DateTimeOffset> SecretExpiries(string clientId) => store.Rows(
        static row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
        "SELECT expires FROM directory_secrets WHERE client_id = @id ORDER BY rowid",
        ("@id", clientId));

    internal void AddCertificate(string clientId, X509Certificate2 certificate) => store.Execute(
        "INSERT INTO directory_certificates VALUES (@id, @certificate)", ("@id", clientId), ("@certificate", certificate.RawData));

    /// <summary>The registered certificates, public keys only. The caller disposes them.</summary>
    internal IReadOnlyList<X509Certificate2> Certificates(string clientId) => store.Rows(
        static row => X509CertificateLoader.LoadCertificate((byte[])row.GetValue(0)),
        "SELECT certificate FROM directory_certificates WHERE client_id = @id",
        ("@id", clientId));

    internal void TrustSubject(string clientId, string subject, X509Certificate2 authority) => store.Execute(
        "INSERT INTO directory_trusted_subjects VALUES (@id, @subject, @authority)",
        ("@id", clientId), ("@subject", subject), ("@authority", authority.RawData));

    /// <summary>The subject names that the application may sign in by, each with the authority that must have issued it.</summary>
    internal IReadOnlyList<(string Subject, X509Certificate2 Authority)> TrustedSubjects(string clientId) => store.Rows(
        static row => (row.GetString(0), X509CertificateLoader.LoadCertificate((byte[])row.GetValue(1))),
        "SELECT subject, authority FROM directory_trusted_subjects WHERE client_id = @id",
        ("@id", clientId));

    internal void AddFederated(string clientId, FederatedCredential credential) => store.Execute(
        "INSERT INTO directory_federated_credentials VALUES (@id, @issuer, @subject, @audience)",
        ("@id", clientId), ("@issuer", credential.Issuer), ("@subject", credential.Subject), ("@audience", credential.Audience));

    internal IReadOnlyList<FederatedCredential> Federated(string clientId) => store.Rows(
        static row => new FederatedCredential(row.GetString(0), row.GetString(1), row.GetString(2)),
        "SELECT issuer, subject, audience FROM directory_federated_credentials WHERE client_id = @id",
        ("@id", clientId));
}
