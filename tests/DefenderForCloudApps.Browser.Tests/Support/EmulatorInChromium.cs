using System;
using System.IO;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator;
using PuppeteerSharp;
using Xunit;

namespace DefenderForCloudApps.Browser.Tests.Support;

/// <summary>An emulator on loopback, and a Chromium that accepts its certificate and no other unknown one.</summary>
public sealed class EmulatorInChromium : IAsyncLifetime
{
    private DirectoryInfo _profile = null!;

    public CloudAppsEmulator Emulator { get; private set; } = null!;

    public string Origin => Emulator.ApiUrl.GetLeftPart(UriPartial.Authority);

    private IBrowser Chromium { get; set; } = null!;

    public async Task InitializeAsync()
    {
        // Every test of the collection is skipped then.
        if (InstalledBrowser.Path is null)
        {
            return;
        }

        Emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { RequestsPerMinute = null });
        _profile = Directory.CreateTempSubdirectory("chromium-");
        Chromium = await Puppeteer.LaunchAsync(new LaunchOptions
        {
            ExecutablePath = InstalledBrowser.Path,
            Headless = true,
            UserDataDir = _profile.FullName,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
                $"--ignore-certificate-errors-spki-list={await PinnedKey.OfAsync(Emulator)}",
            ],
        });
    }

    /// <summary>A page in a session of its own: no other test's cookies.</summary>
    public async Task<IPage> OpenAsync(string address)
    {
        var session = await Chromium.CreateBrowserContextAsync();
        var page = await session.NewPageAsync();
        page.DefaultTimeout = 20_000;
        await page.GoToAsync(address.StartsWith('/') ? Origin + address : address);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
            await Emulator.DisposeAsync();
            _profile.Delete(recursive: true);
        }
    }
}

[CollectionDefinition(Name)]
#pragma warning disable CA1711 // The name xunit gives to what it is.
public sealed class ChromiumCollection : ICollectionFixture<EmulatorInChromium>
#pragma warning restore CA1711
{
    public const string Name = "one browser";
}
