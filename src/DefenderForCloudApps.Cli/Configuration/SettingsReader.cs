using System;
using System.Collections.Generic;
using DefenderForCloudApps.Cli.Errors;

namespace DefenderForCloudApps.Cli.Configuration;

/// <summary>Puts the settings together from the environment, which wins, and a profile of the configuration file.</summary>
internal sealed class SettingsReader
{
    private readonly Func<string, string?> _environment;
    private readonly Action<string> _warn;
    private readonly string _path;
    private readonly Profile? _profile;
    private readonly List<string> _missing = [];

    private SettingsReader(Func<string, string?> environment, string? profileName, Action<string> warn)
    {
        _environment = environment;
        _warn = warn;
        _path = ConfigurationPath.Find(environment);
        _profile = ProfileFile.Load(
            _path, Environment(SettingNames.ConfigurationFile) is not null, profileName ?? Environment(SettingNames.Profile));
    }

    /// <summary>Reads the settings.</summary>
    /// <param name="environment">The environment variables.</param>
    /// <param name="profileName">The profile that the command line names.</param>
    /// <param name="warn">Is told what is dubious, but does not stop the command.</param>
    /// <exception cref="CommandException">Something is missing or malformed.</exception>
    public static Settings Read(Func<string, string?> environment, string? profileName, Action<string> warn) =>
        new SettingsReader(environment, profileName, warn).Read();

    private Settings Read()
    {
        var apiUrl = Demand(SettingNames.ApiUrl, "apiUrl", _profile?.ApiUrl);
        var signIn = ReadSignIn();
        return _missing.Count == 0
            ? new Settings
            {
                ApiUrl = SettingValues.ApiAddress(apiUrl!),
                SignIn = signIn!,
                PinnedCertificate = SettingValues.Sha256(
                    Environment(SettingNames.PinnedCertificate) ?? NotEmpty(_profile?.PinnedCertificate)),
            }
            : throw CommandException.Usage(
                $"The service is not configured. Missing: {string.Join("; ", _missing)}. The configuration file is {_path}.");
    }

    // A secret in the environment decides about the way to sign in; only without one does the profile's.
    private SignIn? ReadSignIn()
    {
        var secret = Environment(SettingNames.ClientSecret);
        var token = Environment(SettingNames.LegacyToken);
        if (secret is null && token is null)
        {
            secret = FileNamed(_profile?.ClientSecretFile);
            token = FileNamed(_profile?.LegacyTokenFile);
        }

        if (secret is not null && token is not null)
        {
            throw CommandException.Usage("A client secret and a legacy token are configured together: remove one of them.");
        }

        return token is not null ? new SignIn.LegacyToken(token) : Application(secret);
    }

    private SignIn.Application? Application(string? secret)
    {
        var tenantId = Demand(SettingNames.TenantId, "tenantId", _profile?.TenantId);
        var clientId = Demand(SettingNames.ClientId, "clientId", _profile?.ClientId);
        if (secret is null)
        {
            _missing.Add($"{SettingNames.ClientSecret} (or 'clientSecretFile' in a profile)");
        }

        var authority = Environment(SettingNames.Authority) ?? NotEmpty(_profile?.Authority);
        return tenantId is not null && clientId is not null && secret is not null
            ? new SignIn.Application(
                tenantId, clientId, secret, authority is null ? null : SettingValues.HttpsAddress(authority, "The authority"))
            : null;
    }

    private string? Demand(string variable, string member, string? inProfile)
    {
        var value = Environment(variable) ?? NotEmpty(inProfile);
        if (value is null)
        {
            _missing.Add($"{variable} (or '{member}' in a profile)");
        }

        return value;
    }

    private string? FileNamed(string? path) => NotEmpty(path) is { } file ? SecretFile.Read(file, _path, _warn) : null;

    private string? Environment(string name) => NotEmpty(_environment(name));

    private static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
