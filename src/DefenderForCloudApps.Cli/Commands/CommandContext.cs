using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Authentication.Profiles;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Connection;
using DefenderForCloudApps.Cli.Display;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary>The surroundings of a command: environment, terminal, clock, and the way to the service.</summary>
internal sealed class CommandContext(Func<string, string?> environment, Terminal terminal, TimeProvider clock)
{
    public Terminal Terminal { get; } = terminal;

    public TimeProvider Clock { get; } = clock;

    /// <summary>The secrets in use, so that no diagnostic text can hold one.</summary>
    public SecretList Secrets { get; } = new();

    /// <summary>The encrypted store of tokens and secrets.</summary>
    public ProfileStorage Storage { get; } = new(ProfilePath.Find(environment), environment, terminal.Warn);

    public Func<string, string?> Environment => environment;

    public string? Variable(string name) => environment(name);

    /// <summary>Prepares calls to the configured service, without calling it.</summary>
    public async Task<CloudAppsConnection> ConnectAsync(string? profile, CancellationToken cancellationToken)
    {
        var settings = await ReadSettingsAsync(profile, cancellationToken);
        return CloudAppsConnection.Open(settings, Terminal, Secrets, settings.KeepsTokens ? Storage.Tokens : null);
    }

    public Task<Settings> ReadSettingsAsync(string? profile, CancellationToken cancellationToken) => SettingsReader.ReadAsync(
        environment, profile, new ClientSecretStore(Storage).FindAsync, Terminal.Warn, cancellationToken);
}
