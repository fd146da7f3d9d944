using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Authentication.Profiles;

namespace DefenderForCloudApps.Cli.Configuration;

/// <summary>Puts the settings together from the environment, which wins, and a profile of the configuration file.</summary>
internal static class SettingsReader
{
    /// <summary>Reads the settings.</summary>
    /// <param name="environment">The environment variables.</param>
    /// <param name="profileName">The profile that the command line names.</param>
    /// <param name="storedSecret">The client secret that the encrypted store has for a tenant and application.</param>
    /// <param name="warn">Is told what is dubious, but does not stop the command.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <exception cref="CloudAppsConfigurationException">Something is missing or malformed.</exception>
    public static async Task<Settings> ReadAsync(
        Func<string, string?> environment,
        string? profileName,
        StoredSecret storedSecret,
        Action<string> warn,
        CancellationToken cancellationToken = default)
    {
        var (name, profile, path) = FindProfile(environment, profileName);
        var source = new SettingSource(environment, profile, path);
        var apiUrl = source.Demand(SettingNames.ApiUrl, "apiUrl", profile?.ApiUrl?.OriginalString);
        var signIn = await new SignInReader(source, storedSecret, warn).ReadAsync(cancellationToken);
        return apiUrl is not null && signIn is not null
            ? new Settings
            {
                ApiUrl = SettingValues.ApiAddress(apiUrl),
                SignIn = signIn,
                PinnedCertificate = SettingValues.Sha256(source.Find(SettingNames.PinnedCertificate, profile?.PinnedCertificate)),
                ProfileName = name,
                KeepsTokens = profile?.SignIn is not null && signIn is SignIn.AtIssuer,
            }
            : throw new CloudAppsConfigurationException(
                $"The service is not configured. Missing: {string.Join("; ", source.Missing)}. `mdca login` signs in and " +
                $"remembers it. The configuration file is {path}.");
    }

    /// <summary>The profile that the command line or the environment names, or else the file's default.</summary>
    /// <exception cref="CloudAppsConfigurationException">It does not exist, or the file is unreadable.</exception>
    public static (string? Name, CloudAppsProfile? Profile, string Path) FindProfile(
        Func<string, string?> environment, string? profileName)
    {
        var path = ProfilePath.Find(environment);
        if (environment(SettingNames.ConfigurationFile) is { Length: > 0 } && !File.Exists(path))
        {
            throw new CloudAppsConfigurationException(
                $"The configuration file {path} does not exist: create it with `mdca login`, or correct {SettingNames.ConfigurationFile}.");
        }

        var file = ProfileFile.Load(path);
        var named = profileName ?? (environment(SettingNames.Profile) is { Length: > 0 } name ? name : null);
        return (named ?? file.DefaultProfile, file.Find(named), path);
    }
}
