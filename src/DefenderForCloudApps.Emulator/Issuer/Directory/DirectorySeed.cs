using System;
using System.Collections.Generic;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Issuer.Workloads;
using DefenderForCloudApps.Emulator.Store;

namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>Makes up the directory: the same at each start but for secrets and passwords, which are new ones each time.</summary>
internal sealed class DirectorySeed(
    RecordStore store, DirectoryApplications applications, DirectoryCredentials credentials, DirectoryConsents consents, DirectoryUsers users, TimeProvider time)
{
    internal const string ApiScope = "access_as_user";

    private static readonly string[] s_withSecrets =
    [
        "Security automation", "SIEM connector", "Discovery collector", "Network settings", "Without permissions", "SOC portal", "SOC API",
    ];

    /// <summary>Fills an empty directory, and gives new secrets and passwords to one that is there already.</summary>
    internal void Fill()
    {
        var exists = store.Rows(static _ => true, "SELECT 1 FROM directory_applications LIMIT 1").Count > 0;
        if (!exists)
        {
            AddApplications();
            AddManagedIdentities();
            AddUsers();
        }

        credentials.RemoveSeededSecrets();
        foreach (var application in applications.All)
        {
            AddSecret(application);
        }

        foreach (var user in users.All)
        {
            users.SetPassword(user.ObjectId);
        }
    }

    private void AddSecret(EmulatedApplication application)
    {
        if (application.Name == "Expired secret")
        {
            credentials.AddSecret(application.ClientId, time.GetUtcNow().AddDays(-1), seeded: true);
        }
        else if (Array.IndexOf(s_withSecrets, application.Name) >= 0)
        {
            credentials.AddSecret(application.ClientId, time.GetUtcNow().AddDays(180), seeded: true);
        }
    }

    private void AddApplications()
    {
        Application(1, "Security automation", ApplicationKind.Confidential, [.. Permission.All]);
        Application(2, "SIEM connector", ApplicationKind.Confidential, Permission.InvestigationRead);
        Application(3, "Discovery collector", ApplicationKind.Confidential, Permission.DiscoveryRead, Permission.DiscoveryManage);
        Application(4, "Network settings", ApplicationKind.Confidential, Permission.SettingsRead, Permission.SettingsManage);
        Application(5, "Without permissions", ApplicationKind.Confidential);
        var mdca = Application(6, "mdca", ApplicationKind.Public);
        Delegated(mdca, Permission.All);
        applications.AddRedirectUri(mdca, new Uri("http://localhost"));
        var portal = Application(7, "SOC portal", ApplicationKind.Confidential);
        Delegated(portal, [Permission.InvestigationRead, Permission.InvestigationManage]);
        applications.AddRedirectUri(portal, new Uri("https://localhost/signin-oidc"));
        var api = Application(8, "SOC API", ApplicationKind.Confidential);
        applications.Expose(api);
        Delegated(api, [Permission.InvestigationRead, Permission.InvestigationManage]);
        consents.Add(api, null, Tenant.Resource, [Permission.InvestigationRead]);
        consents.Add(portal, null, api, [ApiScope]);
        consents.Add(mdca, null, api, [ApiScope]);
        Application(9, "Expired secret", ApplicationKind.Confidential, Permission.InvestigationRead);
        Application(10, "Certificate daemon", ApplicationKind.Confidential, Permission.InvestigationRead, Permission.InvestigationManage);
        var pipeline = Application(11, "Build pipeline", ApplicationKind.Confidential, Permission.DiscoveryRead);
        credentials.AddFederated(pipeline, new FederatedCredential(
            FederatedCredential.OwnIssuer, WorkloadEndpoints.GitHubSubject, "api://AzureADTokenExchange"));
    }

    private void AddManagedIdentities()
    {
        Identity(1, "vm-siem", null, Permission.InvestigationRead);
        Identity(
            2,
            "id-collector",
            "/subscriptions/3f5c9a2e-7d41-4c8b-9a60-1e2d3c4b5a69/resourcegroups/soc/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-collector",
            Permission.DiscoveryRead,
            Permission.DiscoveryManage);
    }

    private void AddUsers()
    {
        User("Alice Albrecht", "alice", administrator: true);
        User("Bob Brown", "bob");
        User("Carol Castillo", "carol", mfa: true);
        User("Dave Dawson", "dave", enabled: false);
        User("Erin Evans", "erin", expired: true);
    }

    private string Application(int number, string name, string kind, params string[] permissions)
    {
        var clientId = $"a1b0c5d2-0000-4c0d-8e11-{number:D12}";
        applications.Add(clientId, name, kind);
        Granted(clientId, permissions);
        return clientId;
    }

    private void Identity(int number, string name, string? resourceId, params string[] permissions)
    {
        var clientId = $"b7d0e3f4-0000-4c0d-8e11-{number:D12}";
        applications.Add(clientId, name, ApplicationKind.ManagedIdentity, resourceId);
        Granted(clientId, permissions);
    }

    private void Granted(string clientId, IEnumerable<string> permissions)
    {
        foreach (var permission in permissions)
        {
            applications.AddPermission(clientId, permission, delegated: false, granted: true);
        }
    }

    private void Delegated(string clientId, IEnumerable<string> permissions)
    {
        foreach (var permission in permissions)
        {
            applications.AddPermission(clientId, permission, delegated: true, granted: false);
        }
    }

    private void User(string name, string alias, bool administrator = false, bool mfa = false, bool enabled = true, bool expired = false)
    {
        var upn = $"{alias}@{Tenant.Domain}";
        users.Add(new EmulatedUser
        {
            Name = name,
            UserPrincipalName = upn,
            ObjectId = ObjectIds.Of(upn),
            IsAdministrator = administrator,
            IsEnabled = enabled,
            RequiresMfa = mfa,
            HasMfaMethod = mfa,
            IsPasswordExpired = expired,
        });
    }
}
