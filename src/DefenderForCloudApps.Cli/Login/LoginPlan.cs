using System;
using System.Collections.Generic;
using System.IO;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Authentication.Profiles;

namespace DefenderForCloudApps.Cli.Login;

/// <summary>What a sign-in needs, checked before anybody is asked for anything.</summary>
internal sealed class LoginPlan
{
    public required string ProfileName { get; init; }

    public required ProfileFile File { get; init; }

    public required LoginMethod Method { get; init; }

    /// <summary>The profile as it will be saved, without the account.</summary>
    public required CloudAppsProfile Profile { get; init; }

    /// <summary>Puts a plan together: options win over the environment, and that over the profile that is there.</summary>
    /// <exception cref="CloudAppsConfigurationException">Something is missing or malformed.</exception>
    public static LoginPlan Create(LoginOptions options, Func<string, string?> environment)
    {
        var path = ProfilePath.Find(environment);
        var file = ProfileFile.Load(path);
        var name = options.Profile ?? NotEmpty(environment(SettingNames.Profile)) ?? file.DefaultProfile ?? "default";
        var old = file.Profiles.TryGetValue(name, out var existing) ? existing : null;
        var source = new SettingSource(environment, old, path);
        var missing = new List<string>();
        string? Demand(string? option, string flag, string variable, string? inProfile)
        {
            var value = NotEmpty(option) ?? source.Find(variable, inProfile);
            if (value is null)
            {
                missing.Add($"{flag} (or {variable})");
            }

            return value;
        }

        var apiUrl = Demand(options.ApiUrl, "--api-url", SettingNames.ApiUrl, old?.ApiUrl?.OriginalString);
        var tenantId = Demand(options.TenantId, "--tenant", SettingNames.TenantId, old?.TenantId);
        var clientId = Demand(options.ClientId, "--client-id", SettingNames.ClientId, old?.ClientId);
        if (missing.Count > 0)
        {
            throw new CloudAppsConfigurationException(
                $"To sign in, give {string.Join(", ", missing)}: the API's address is on the portal's About page, the ids on " +
                "the application's page in Microsoft Entra.");
        }

        return new LoginPlan
        {
            ProfileName = name,
            File = file,
            Method = MethodOf(options, source),
            Profile = new CloudAppsProfile
            {
                ApiUrl = SettingValues.ApiAddress(apiUrl!),
                TenantId = tenantId,
                ClientId = clientId,
                CertificateFile = CertificateOf(options, source),
                Authority = source.Find(SettingNames.Authority, old?.Authority),
                PinnedCertificate = source.Find(SettingNames.PinnedCertificate, old?.PinnedCertificate),
            },
        };
    }

    private static LoginMethod MethodOf(LoginOptions options, SettingSource source) =>
        options.DeviceCode ? LoginMethod.DeviceCode
        : options.Certificate is not null ? LoginMethod.Certificate
        : options.SecretFromInput ? LoginMethod.SecretFromInput
        : source.Own(SettingNames.ClientSecret) is not null ? LoginMethod.SecretFromEnvironment
        : source.Own(SettingNames.ClientCertificatePath) is not null ? LoginMethod.Certificate
        : LoginMethod.Browser;

    private static string? CertificateOf(LoginOptions options, SettingSource source) =>
        MethodOf(options, source) == LoginMethod.Certificate
            ? Path.GetFullPath(options.Certificate ?? source.Own(SettingNames.ClientCertificatePath)!)
            : null;

    private static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
