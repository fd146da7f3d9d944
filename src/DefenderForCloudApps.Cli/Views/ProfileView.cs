using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using DefenderForCloudApps.Authentication.Profiles;
using DefenderForCloudApps.Cli.Output;

namespace DefenderForCloudApps.Cli.Views;

/// <summary>A profile as it is listed.</summary>
internal sealed record NamedProfile(string Name, bool IsDefault, CloudAppsProfile Settings);

/// <summary>How it is written: by generated code, for ahead-of-time compilation.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NamedProfile))]
internal sealed partial class NamedProfileJson : JsonSerializerContext;

/// <summary>Profiles in every form.</summary>
internal static class ProfileView
{
    public static RecordView<NamedProfile> Create() => new(
        static profile => JsonSerializer.SerializeToUtf8Bytes(profile, NamedProfileJson.Default.NamedProfile),
        [
            new("name", profile => profile.Name),
            new("default", profile => profile.IsDefault ? "true" : "false"),
            new("signIn", profile => SignIn(profile)),
            new("account", profile => profile.Settings.Account),
            new("tenantId", profile => profile.Settings.TenantId),
            new("clientId", profile => profile.Settings.ClientId),
            new("apiUrl", profile => profile.Settings.ApiUrl?.OriginalString),
        ],
        [
            new("", profile => profile.IsDefault ? "*" : ""),
            new("NAME", profile => profile.Name),
            new("SIGN-IN", profile => SignIn(profile)),
            new("ACCOUNT", profile => profile.Settings.Account) { Shrinks = true },
            new("TENANT", profile => profile.Settings.TenantId) { Shrinks = true },
            new("API", profile => profile.Settings.ApiUrl?.OriginalString) { Shrinks = true },
        ]);

    public static IEnumerable<NamedProfile> All(ProfileFile file)
    {
        foreach (var (name, profile) in file.Profiles)
        {
            yield return new NamedProfile(name, name == file.DefaultProfile, profile);
        }
    }

    private static string? SignIn(NamedProfile profile) => profile.Settings.EffectiveSignIn switch
    {
        ProfileSignIn.ClientSecret => "client secret",
        ProfileSignIn.Certificate => "certificate",
        ProfileSignIn.WorkloadIdentity => "workload identity",
        ProfileSignIn.ManagedIdentity => "managed identity",
        ProfileSignIn.Browser => "browser",
        ProfileSignIn.DeviceCode => "device code",
        ProfileSignIn.LegacyToken => "legacy token",
        _ => null,
    };
}
