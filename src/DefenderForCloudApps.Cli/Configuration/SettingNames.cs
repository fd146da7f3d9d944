namespace DefenderForCloudApps.Cli.Configuration;

/// <summary>The environment variables that configure the program.</summary>
internal static class SettingNames
{
    public const string ApiUrl = "MDCA_API_URL";
    public const string TenantId = "MDCA_TENANT_ID";
    public const string ClientId = "MDCA_CLIENT_ID";
    public const string ClientSecret = "MDCA_CLIENT_SECRET";
    public const string LegacyToken = "MDCA_LEGACY_TOKEN";
    public const string Authority = "MDCA_AUTHORITY";
    public const string PinnedCertificate = "MDCA_PINNED_CERTIFICATE";
    public const string Profile = "MDCA_PROFILE";
    public const string ConfigurationFile = "MDCA_CONFIG";
    public const string Debug = "MDCA_DEBUG";
}
