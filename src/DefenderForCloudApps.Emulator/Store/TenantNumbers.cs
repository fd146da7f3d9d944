namespace DefenderForCloudApps.Emulator.Store;

/// <summary>The number that the service knows the tenant by, beside its directory id.</summary>
internal static class TenantNumbers
{
    internal const int TenantId = 97134000;
}
