namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>What kind of client an entry of the directory is.</summary>
internal static class ApplicationKind
{
    internal const string Confidential = "confidential";
    internal const string Public = "public";
    internal const string ManagedIdentity = "managed identity";
}
