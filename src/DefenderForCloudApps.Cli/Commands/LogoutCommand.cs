using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Authentication.Profiles;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Connection;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca logout</c>.</summary>
internal sealed class LogoutCommand(CommandContext context, Option<string?> profile)
{
    private readonly Option<bool> _all = new("--all") { Description = "Every token and secret of all profiles" };

    public Command Create()
    {
        var command = new Command("logout", "Removes a profile's tokens and kept secret from this machine; the profile stays.") { _all };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_all))
        {
            await context.Storage.Tokens.ClearAsync(cancellationToken);
            await new ClientSecretStore(context.Storage).ClearAsync(cancellationToken);
            context.Terminal.Say("All tokens and secrets were removed.");
            return ExitCode.Success;
        }

        var (name, found, path) = SettingsReader.FindProfile(context.Environment, parsed.GetValue(profile));
        if (found is null)
        {
            context.Terminal.Say("No profile is in use: nothing to remove.");
            return ExitCode.Success;
        }

        await RemoveAsync(found, cancellationToken);
        var file = ProfileFile.Load(path);
        file.With(name!, found with { Account = null }).Save();
        context.Terminal.Say($"Profile '{name}' is signed out. Sign in again with `mdca login --profile {name}`.");
        return ExitCode.Success;
    }

    private async Task RemoveAsync(CloudAppsProfile found, CancellationToken cancellationToken)
    {
        if (found is not { TenantId: { } tenantId, ClientId: { } clientId })
        {
            return;
        }

        var authority = found.Authority is { } text ? SettingValues.HttpsAddress(text, "The authority") : null;
        var user = new SignIn.User(tenantId, clientId, found.Account, byDeviceCode: false, authority);
        if (found.EffectiveSignIn is ProfileSignIn.Browser or ProfileSignIn.DeviceCode)
        {
            var settings = new Settings
            {
                ApiUrl = SettingValues.ApiAddress(found.ApiUrl?.OriginalString ?? ""),
                SignIn = user,
                PinnedCertificate = SettingValues.Sha256(found.PinnedCertificate),
            };
            using var issuerClient = PinnedHandler.CreateClient(settings.PinnedCertificate);
            await CachedAccounts.RemovePersonAsync(user, Destination.CredentialOptions(settings, issuerClient, context.Storage.Tokens));
            return;
        }

        await CachedAccounts.RemoveApplicationAsync(user, context.Storage.Tokens, cancellationToken);
        await new ClientSecretStore(context.Storage).SetAsync(tenantId, clientId, secret: null, cancellationToken);
    }
}
