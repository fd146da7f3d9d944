using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Pages;

namespace DefenderForCloudApps.Emulator.Issuer.Scopes;

/// <summary>What the people who are asked for a permission read (API reference, "user context").</summary>
internal static class PermissionMeaning
{
    internal static ConsentedPermission Describe(string permission) => new(permission, permission switch
    {
        Permission.InvestigationRead => "Read activities, alerts, entities and IP ranges",
        Permission.InvestigationManage => "Close alerts, and create, change and delete IP ranges",
        Permission.DiscoveryRead => "Read alerts and cloud discovery reports",
        Permission.DiscoveryManage => "Upload traffic logs, get block scripts and close alerts",
        Permission.SettingsRead => "Read IP ranges",
        Permission.SettingsManage => "Create, change and delete IP ranges",
        DirectorySeed.ApiScope => "Call this API as you",
        "User.Read" => "Sign you in and read your profile",
        _ => $"Use {permission}",
    });
}
