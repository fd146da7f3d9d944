using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer;

/// <summary>One emulator for the tests of the issuer. They make the applications and users that they change their own.</summary>
public sealed class IssuerFixture : IAsyncLifetime
{
    public FakeTime Time { get; } = new(DateTimeOffset.UtcNow);

    public CloudAppsEmulator Emulator { get; private set; } = null!;

    public IssuerCaller Caller { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions
        {
            Transport = EmulatorTransport.InProcess,
            RequestsPerMinute = null,
            TimeProvider = Time,
        });
        Caller = new IssuerCaller(Emulator);
    }

    public async Task DisposeAsync()
    {
        Caller.Dispose();
        await Emulator.DisposeAsync();
    }
}
