using System.Collections.Generic;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Emulator;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Processes;

/// <summary>An emulator on a free port, without throttle, for all tests that run the program.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    public CloudAppsEmulator Emulator { get; private set; } = null!;

    /// <summary>The settings of the application that may do everything.</summary>
    public Dictionary<string, string> Settings => SettingsOf(Emulator.Applications[0]);

    /// <summary>The settings of an application.</summary>
    public Dictionary<string, string> SettingsOf(EmulatedApplication application) => new()
    {
        [SettingNames.ApiUrl] = Emulator.ApiUrl.AbsoluteUri,
        [SettingNames.Authority] = Emulator.Authority.AbsoluteUri,
        [SettingNames.TenantId] = Emulator.TenantId,
        [SettingNames.ClientId] = application.ClientId,
        [SettingNames.ClientSecret] = application.ClientSecret,
        [SettingNames.PinnedCertificate] = Emulator.CertificateSha256,
    };

    public async Task InitializeAsync() =>
        Emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { RequestsPerMinute = null });

    public async Task DisposeAsync() => await Emulator.DisposeAsync();
}

/// <summary>Tests that share the emulator and so run one after the other.</summary>
[CollectionDefinition(Name)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit's own word for it.")]
public sealed class EmulatorCollection : ICollectionFixture<EmulatorFixture>
{
    public const string Name = "emulator";
}
