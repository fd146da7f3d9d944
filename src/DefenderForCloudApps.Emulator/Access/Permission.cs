using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Access;

/// <summary>The permissions of the API (API reference, "application context" and "user context").</summary>
internal static class Permission
{
    internal const string InvestigationRead = "Investigation.read";
    internal const string InvestigationManage = "Investigation.manage";
    internal const string DiscoveryRead = "Discovery.read";
    internal const string DiscoveryManage = "Discovery.manage";
    internal const string SettingsRead = "Settings.read";
    internal const string SettingsManage = "Settings.manage";

    internal static readonly IReadOnlyList<string> All =
        [InvestigationRead, InvestigationManage, DiscoveryRead, DiscoveryManage, SettingsRead, SettingsManage];
}
