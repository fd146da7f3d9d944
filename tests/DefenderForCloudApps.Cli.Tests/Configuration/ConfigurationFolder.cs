using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Tests.Shared.Secrets;

namespace DefenderForCloudApps.Cli.Tests.Configuration;

/// <summary>A folder of its own with a configuration file, and an environment that points there.</summary>
internal sealed class ConfigurationFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mdca");

    public ConfigurationFolder() => Variables[SettingNames.ConfigurationFile] = null;

    public Dictionary<string, string?> Variables { get; } = [];

    /// <summary>The encrypted store.</summary>
    public Func<string, string, string?> StoredSecret { get; set; } = static (_, _) => null;

    public List<string> Warnings { get; } = [];

    public string ConfigurationFile => Path.Combine(_folder.FullName, "config.json");

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return path;
    }

    public void WriteConfiguration(string json) => Variables[SettingNames.ConfigurationFile] = Write("config.json", json);

    public Settings Read(string? profile = null)
    {
        Variables.TryAdd("XDG_CONFIG_HOME", _folder.FullName);
        return SettingsReader.ReadAsync(
            Variables.GetValueOrDefault, profile, (tenant, client, _) => Task.FromResult(StoredSecret(tenant, client)), Warnings.Add).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        SecretSearch.KeepFiles(_folder.FullName);
        _folder.Delete(recursive: true);
    }
}
