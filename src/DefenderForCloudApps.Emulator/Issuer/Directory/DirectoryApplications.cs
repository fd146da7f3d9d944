using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.Data.Sqlite;

namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>The applications and managed identities of the directory.</summary>
internal sealed class DirectoryApplications(RecordStore store, KnownSecrets known)
{
    private const string Columns = "SELECT client_id, object_id, name, kind, enabled, identifier_uri, resource_id FROM directory_applications ";

    internal IReadOnlyList<EmulatedApplication> All =>
        store.Rows(Read, Columns + "WHERE kind <> 'managed identity' ORDER BY seq");

    internal IReadOnlyList<EmulatedManagedIdentity> ManagedIdentities =>
        store.Rows(ReadIdentity, Columns + "WHERE kind = 'managed identity' ORDER BY seq");

    internal EmulatedApplication? Find(string clientId) => store.Rows(
        Read, Columns + "WHERE client_id = @id AND kind <> 'managed identity'", ("@id", clientId)).SingleOrDefault();

    /// <summary>The API whose application id URI or client id is given.</summary>
    internal EmulatedApplication? FindApi(string resource) => store.Rows(
        Read, Columns + "WHERE identifier_uri IS NOT NULL AND (client_id = @id OR identifier_uri = @id COLLATE NOCASE)", ("@id", resource)).SingleOrDefault();

    internal void Add(string clientId, string name, string kind, string? resourceId = null) => store.Execute(
        "INSERT INTO directory_applications (client_id, object_id, name, kind, resource_id) VALUES (@id, @object, @name, @kind, @resource)",
        ("@id", clientId), ("@object", ObjectIds.Of($"sp-{clientId}")), ("@name", name), ("@kind", kind), ("@resource", resourceId));

    internal void Expose(string clientId) => store.Execute(
        "UPDATE directory_applications SET identifier_uri = 'api://' || client_id WHERE client_id = @id", ("@id", clientId));

    internal bool SetEnabled(string clientId, bool enabled) => store.Execute(
        "UPDATE directory_applications SET enabled = @enabled WHERE client_id = @id", ("@id", clientId), ("@enabled", enabled)) > 0;

    internal void AddRedirectUri(string clientId, Uri uri) => store.Execute(
        "INSERT OR IGNORE INTO directory_redirect_uris VALUES (@id, @uri)", ("@id", clientId), ("@uri", uri.OriginalString));

    /// <summary>Registers what the application asks for; granted says whether an administrator has consented to it.</summary>
    internal void AddPermission(string clientId, string permission, bool delegated, bool granted) => store.Execute(
        "INSERT INTO directory_application_permissions VALUES (@id, @permission, @delegated, @granted) ON CONFLICT DO UPDATE SET granted = @granted",
        ("@id", clientId), ("@permission", permission), ("@delegated", delegated), ("@granted", granted));

    internal void SetPolicy(string clientId, string policy, bool applies) => store.Execute(
        applies ? "INSERT OR IGNORE INTO directory_access_policies VALUES (@id, @policy)"
            : "DELETE FROM directory_access_policies WHERE client_id = @id AND policy = @policy",
        ("@id", clientId), ("@policy", policy));

    internal bool HasPolicy(string clientId, string policy) => store.Rows(
        static _ => true, "SELECT 1 FROM directory_access_policies WHERE client_id = @id AND policy = @policy", ("@id", clientId), ("@policy", policy)).Count > 0;

    private EmulatedApplication Read(SqliteDataReader row)
    {
        var clientId = row.GetString(0);
        return new EmulatedApplication
        {
            ClientId = clientId,
            ObjectId = row.GetString(1),
            Name = row.GetString(2),
            ClientSecret = known.Of(clientId),
            IsPublicClient = row.GetString(3) == ApplicationKind.Public,
            IsEnabled = row.GetBoolean(4),
            IdentifierUri = row.IsDBNull(5) ? null : new Uri(row.GetString(5)),
            Permissions = Permissions(clientId, "delegated = 0 AND granted = 1"),
            RequestedPermissions = Permissions(clientId, "delegated = 0"),
            DelegatedPermissions = Permissions(clientId, "delegated = 1"),
            RedirectUris = store.Rows(
                static uri => new Uri(uri.GetString(0)), "SELECT uri FROM directory_redirect_uris WHERE client_id = @id ORDER BY rowid", ("@id", clientId)),
        };
    }

    private EmulatedManagedIdentity ReadIdentity(SqliteDataReader row) => new()
    {
        ClientId = row.GetString(0),
        ObjectId = row.GetString(1),
        Name = row.GetString(2),
        ResourceId = row.IsDBNull(6) ? null : row.GetString(6),
        Permissions = Permissions(row.GetString(0), "granted = 1"),
    };

    private List<string> Permissions(string clientId, string which) => store.Rows(
        static row => row.GetString(0), $"SELECT permission FROM directory_application_permissions WHERE client_id = @id AND {which} ORDER BY rowid", ("@id", clientId));
}
