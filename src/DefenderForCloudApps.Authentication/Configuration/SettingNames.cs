using System;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>The environment variables that configure sign-in.</summary>
internal static class SettingNames
{
    public const string ApiUrl = "MDCA_API_URL";
    public const string TenantId = "MDCA_TENANT_ID";
    public const string ClientId = "MDCA_CLIENT_ID";
    public const string ClientSecret = "MDCA_CLIENT_SECRET";
    public const string ClientCertificatePath = "MDCA_CLIENT_CERTIFICATE_PATH";
    public const string ClientCertificatePassword = "MDCA_CLIENT_CERTIFICATE_PASSWORD";
    public const string FederatedTokenFile = "MDCA_FEDERATED_TOKEN_FILE";
    public const string LegacyToken = "MDCA_LEGACY_TOKEN";
    public const string Authority = "MDCA_AUTHORITY";
    public const string PinnedCertificate = "MDCA_PINNED_CERTIFICATE";
    public const string Profile = "MDCA_PROFILE";
    public const string ConfigurationFile = "MDCA_CONFIG";
    public const string Debug = "MDCA_DEBUG";

    /// <summary>What Azure's tools call the same setting; null where they have none.</summary>
    /// <remarks>
    /// <see href="https://learn.microsoft.com/dotnet/api/azure.identity.environmentcredential">EnvironmentCredential</see>
    /// and the workload identity webhook of Kubernetes.
    /// </remarks>
    public static string? AzureNameOf(string name) => name switch
    {
        TenantId or ClientId or ClientSecret or ClientCertificatePath or ClientCertificatePassword or FederatedTokenFile =>
            string.Concat("AZURE_", name.AsSpan("MDCA_".Length)),
        Authority => "AZURE_AUTHORITY_HOST",
        _ => null,
    };
}
