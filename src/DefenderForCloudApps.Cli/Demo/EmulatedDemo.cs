#if EMULATOR
using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Commands;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Connection;
using DefenderForCloudApps.Emulator;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Demo;

/// <summary>The demo for somebody who has nothing: against an emulator inside this process.</summary>
internal static class EmulatedDemo
{
    public static async Task RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await using var emulator = await StartAsync(context, cancellationToken);
        using var connection = CloudAppsConnection.Open(
            SettingsOf(emulator), context.Terminal, context.Secrets, createHandler: emulator.CreateHandler);
        await new DemoRun(context, connection, mayClose: true).RunAsync("An emulated tenant, inside this process", cancellationToken);
    }

    private static Task<CloudAppsEmulator> StartAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var options = new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess };
        return context.Terminal.IsErrorTerminal
            ? context.Terminal.Messages.Status().StartAsync(
                "Starting an emulator of the service", _ => CloudAppsEmulator.StartAsync(options, cancellationToken))
            : CloudAppsEmulator.StartAsync(options, cancellationToken);
    }

    private static Settings SettingsOf(CloudAppsEmulator emulator)
    {
        var application = emulator.Applications[0];
        return new Settings
        {
            ApiUrl = emulator.ApiUrl,
            SignIn = new SignIn.Application(
                emulator.TenantId, application.ClientId, application.ClientSecret, emulator.Authority),
            PinnedCertificate = Convert.FromHexString(emulator.CertificateSha256),
        };
    }
}
#endif
