using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenderForCloudApps.Authentication.Profiles;

/// <summary>
/// One profile of the profile file: where the service is, who signs in and how. Files that hold a secret are named here,
/// a secret never is.
/// </summary>
public sealed record CloudAppsProfile
{
    internal static IReadOnlyList<string> MemberNames { get; } =
    [
        "apiUrl", "signIn", "tenantId", "clientId", "account", "clientSecretFile", "certificateFile", "federatedTokenFile",
        "legacyTokenFile", "authority", "pinnedCertificate",
    ];

    /// <summary>The API's address, such as <c>https://contoso.us.portal.cloudappsecurity.com/api</c>.</summary>
    public Uri? ApiUrl { get; init; }

    /// <summary>How to sign in; null where the file that is named tells it.</summary>
    public ProfileSignIn? SignIn { get; init; }

    /// <summary>The tenant's id or one of its domain names.</summary>
    public string? TenantId { get; init; }

    /// <summary>The application's (client) id; with a managed identity, the client id of a user-assigned one.</summary>
    public string? ClientId { get; init; }

    /// <summary>The user who signed in, as in <c>alice@contoso.com</c>; null in application context.</summary>
    public string? Account { get; init; }

    /// <summary>A file that holds the client secret and nothing else.</summary>
    public string? ClientSecretFile { get; init; }

    /// <summary>The certificate with its private key: PEM or PFX.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>The file that holds the other issuer's current token, with <see cref="ProfileSignIn.WorkloadIdentity"/>.</summary>
    public string? FederatedTokenFile { get; init; }

    /// <summary>A file that holds an API token from the portal and nothing else.</summary>
    public string? LegacyTokenFile { get; init; }

    /// <summary>The issuer's address in place of the cloud's own; null: the cloud's.</summary>
    public string? Authority { get; init; }

    /// <summary>SHA-256 of the only certificate that the servers may show, in hex digits: an emulator's.</summary>
    public string? PinnedCertificate { get; init; }

    /// <summary>How to sign in: what is said, or else what the file that is named tells.</summary>
    [JsonIgnore]
    public ProfileSignIn? EffectiveSignIn => SignIn ?? this switch
    {
        { ClientSecretFile: not null } => ProfileSignIn.ClientSecret,
        { CertificateFile: not null } => ProfileSignIn.Certificate,
        { FederatedTokenFile: not null } => ProfileSignIn.WorkloadIdentity,
        { LegacyTokenFile: not null } => ProfileSignIn.LegacyToken,
        _ => null,
    };

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
