using System.Text.Json.Serialization;

namespace DefenderForCloudApps.Authentication.Profiles;

/// <summary>How a profile signs in. Its names in the profile file are those of the members, with a small first letter.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProfileSignIn>))]
public enum ProfileSignIn
{
    /// <summary>Application context: a client secret, which lies in the encrypted store, a file or the environment.</summary>
    [JsonStringEnumMemberName("clientSecret")]
    ClientSecret,

    /// <summary>Application context: a certificate with its private key.</summary>
    [JsonStringEnumMemberName("certificate")]
    Certificate,

    /// <summary>Application context: a token of another issuer that Microsoft Entra trusts.</summary>
    [JsonStringEnumMemberName("workloadIdentity")]
    WorkloadIdentity,

    /// <summary>Application context: the identity of the Azure resource that the program runs on.</summary>
    [JsonStringEnumMemberName("managedIdentity")]
    ManagedIdentity,

    /// <summary>User context: a person signed in with a browser on this machine.</summary>
    [JsonStringEnumMemberName("browser")]
    Browser,

    /// <summary>User context: a person signed in with a code that was entered on another device.</summary>
    [JsonStringEnumMemberName("deviceCode")]
    DeviceCode,

    /// <summary>An API token from the portal, which is being retired.</summary>
    [JsonStringEnumMemberName("legacyToken")]
    LegacyToken,
}
