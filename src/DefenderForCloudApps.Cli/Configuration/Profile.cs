using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenderForCloudApps.Cli.Configuration;

/// <summary>One profile of the configuration file: addresses and ids, and where secrets lie, never a secret.</summary>
internal sealed class Profile
{
    public static IReadOnlyList<string> MemberNames { get; } =
    [
        "apiUrl", "tenantId", "clientId", "clientSecretFile", "legacyTokenFile", "authority", "pinnedCertificate",
    ];

    public string? ApiUrl { get; init; }

    public string? TenantId { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecretFile { get; init; }

    public string? LegacyTokenFile { get; init; }

    public string? Authority { get; init; }

    public string? PinnedCertificate { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
