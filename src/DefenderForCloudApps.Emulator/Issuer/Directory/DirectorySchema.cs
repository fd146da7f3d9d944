namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>The directory's tables, beside the tenant's records. Secrets and passwords are there as hashes only.</summary>
internal static class DirectorySchema
{
    internal const string Create = """
        CREATE TABLE IF NOT EXISTS directory_applications (
            seq INTEGER PRIMARY KEY, client_id TEXT NOT NULL UNIQUE COLLATE NOCASE, object_id TEXT NOT NULL, name TEXT NOT NULL,
            kind TEXT NOT NULL, enabled INTEGER NOT NULL DEFAULT 1, identifier_uri TEXT, resource_id TEXT);
        CREATE TABLE IF NOT EXISTS directory_application_permissions (
            client_id TEXT NOT NULL COLLATE NOCASE, permission TEXT NOT NULL COLLATE NOCASE, delegated INTEGER NOT NULL, granted INTEGER NOT NULL,
            PRIMARY KEY (client_id, permission, delegated));
        CREATE TABLE IF NOT EXISTS directory_secrets (
            client_id TEXT NOT NULL COLLATE NOCASE, hash BLOB NOT NULL, expires INTEGER NOT NULL, seeded INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS directory_certificates (
            client_id TEXT NOT NULL COLLATE NOCASE, certificate BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS directory_trusted_subjects (
            client_id TEXT NOT NULL COLLATE NOCASE, subject TEXT NOT NULL, authority BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS directory_federated_credentials (
            client_id TEXT NOT NULL COLLATE NOCASE, issuer TEXT NOT NULL, subject TEXT NOT NULL, audience TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS directory_redirect_uris (
            client_id TEXT NOT NULL COLLATE NOCASE, uri TEXT NOT NULL, PRIMARY KEY (client_id, uri));
        CREATE TABLE IF NOT EXISTS directory_access_policies (
            client_id TEXT NOT NULL COLLATE NOCASE, policy TEXT NOT NULL, PRIMARY KEY (client_id, policy));
        CREATE TABLE IF NOT EXISTS directory_users (
            seq INTEGER PRIMARY KEY, object_id TEXT NOT NULL UNIQUE, user_principal_name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            name TEXT NOT NULL, administrator INTEGER NOT NULL, enabled INTEGER NOT NULL, mfa INTEGER NOT NULL,
            mfa_registered INTEGER NOT NULL, password_expired INTEGER NOT NULL, password_hash BLOB,
            failures INTEGER NOT NULL DEFAULT 0, locked_until INTEGER, tokens_valid_from INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS directory_consents (
            client_id TEXT NOT NULL COLLATE NOCASE, user_id TEXT NOT NULL, resource TEXT NOT NULL COLLATE NOCASE,
            permission TEXT NOT NULL COLLATE NOCASE, PRIMARY KEY (client_id, user_id, resource, permission));
        """;
}
