using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Emulator.Store;

namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>Which delegated permissions users, or an administrator for all of them, gave to applications.</summary>
internal sealed class DirectoryConsents(RecordStore store)
{
    private const string Everybody = "";

    /// <param name="clientId">The application that gets the permissions.</param>
    /// <param name="userId">Whose consent it is; null for the whole organization.</param>
    /// <param name="resource">The API's id.</param>
    /// <param name="permissions">What is consented to.</param>
    internal void Add(string clientId, string? userId, string resource, IEnumerable<string> permissions)
    {
        foreach (var permission in permissions)
        {
            store.Execute(
                "INSERT OR IGNORE INTO directory_consents VALUES (@client, @user, @resource, @permission)",
                ("@client", clientId), ("@user", userId ?? Everybody), ("@resource", resource), ("@permission", permission));
        }
    }

    /// <summary>What the application may do for the user: by the user's own consent, and by the organization's.</summary>
    internal IReadOnlyList<string> Of(string clientId, string userId, string resource) =>
        [.. store.Rows(
            static row => row.GetString(0),
            "SELECT permission FROM directory_consents WHERE client_id = @client AND user_id IN (@user, '') AND resource = @resource ORDER BY rowid",
            ("@client", clientId), ("@user", userId), ("@resource", resource)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Everything that was consented to: application, user principal name or null, API, permission.</summary>
    internal IReadOnlyList<EmulatedConsent> All => store.Rows(
        static row => new EmulatedConsent(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2), row.GetString(3)),
        """
        SELECT client_id, user_principal_name, resource, permission FROM directory_consents
        LEFT JOIN directory_users ON object_id = user_id ORDER BY directory_consents.rowid
        """);

    internal void Remove(string clientId) => store.Execute("DELETE FROM directory_consents WHERE client_id = @client", ("@client", clientId));
}
