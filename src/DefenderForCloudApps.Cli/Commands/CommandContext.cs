using System;
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

    public string? Variable(string name) => environment(name);

    /// <summary>Prepares calls to the configured service, without calling it.</summary>
    public CloudAppsConnection Connect(string? profile) =>
        CloudAppsConnection.Open(SettingsReader.Read(environment, profile, static (_, _) => null, Terminal.Warn), Terminal, Secrets);
}
