namespace DefenderForCloudApps.Emulator.Pages;

/// <summary>Where the emulator's own pages are: nothing of the service or the issuer is below it.</summary>
internal static class PagePaths
{
    internal const string Tenant = "/_emulator";
    internal const string Faults = Tenant + "/faults";
    internal const string Requests = Tenant + "/requests";
    internal const string Codes = Tenant + "/codes";
    internal const string Assets = Tenant + "/assets";
    internal const string Style = Assets + "/emulator.css";
    internal const string Icon = Assets + "/emulator.svg";
    internal const string Script = Assets + "/tenant.js";
}
