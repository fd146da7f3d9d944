using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Support;

/// <summary>One emulator without a port and without a throttle, for tests that change nothing others look at.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    public FakeTime Time { get; } = new();

    public CloudAppsEmulator Emulator { get; private set; } = null!;

    public ApiCaller Api { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions
        {
            Transport = EmulatorTransport.InProcess,
            RequestsPerMinute = null,
            TimeProvider = Time,
        });
        Api = ApiCaller.WithLegacyToken(Emulator);
    }

    public async Task DisposeAsync()
    {
        Api.Dispose();
        await Emulator.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
#pragma warning disable CA1711 // The name xunit gives to what it is.
public sealed class EmulatorCollection : ICollectionFixture<EmulatorFixture>
#pragma warning restore CA1711
{
    public const string Name = "one emulator";
}
