using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Tests.Processes;
using DefenderForCloudApps.Tests.Shared.Secrets;

namespace DefenderForCloudApps.Cli.Tests.Login;

/// <summary>A home folder of its own, on a server without desktop and key store.</summary>
internal sealed class Home(EmulatorFixture fixture) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mdca-home");

    /// <summary>Where things are, for whoever signs in there: no secret, no profile.</summary>
    public Dictionary<string, string> Settings => new(Nothing)
    {
        [SettingNames.ApiUrl] = fixture.Emulator.ApiUrl.AbsoluteUri,
        [SettingNames.Authority] = fixture.Emulator.Authority.AbsoluteUri,
        [SettingNames.PinnedCertificate] = fixture.Emulator.CertificateSha256,
        [SettingNames.TenantId] = fixture.Emulator.TenantId,
    };

    /// <summary>The environment of a later shell, which knows the profile alone.</summary>
    public Dictionary<string, string> Nothing => new()
    {
        ["HOME"] = _folder.FullName,
        ["XDG_CONFIG_HOME"] = Path.Combine(_folder.FullName, ".config"),
        ["XDG_DATA_HOME"] = Path.Combine(_folder.FullName, ".local"),
        ["DISPLAY"] = "",
        ["WAYLAND_DISPLAY"] = "",
        ["DBUS_SESSION_BUS_ADDRESS"] = "",
    };

    /// <summary>The bytes of every file, as text to be searched.</summary>
    public string AllFiles => string.Join('\n', _folder.GetFiles("*", SearchOption.AllDirectories)
        .Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName))));

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        SecretSearch.KeepFiles(_folder.FullName);
        _folder.Delete(recursive: true);
    }
}
