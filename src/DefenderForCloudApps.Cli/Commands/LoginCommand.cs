using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Authentication.Profiles;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Connection;
using DefenderForCloudApps.Cli.Errors;
using DefenderForCloudApps.Cli.Login;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca login</c>.</summary>
internal sealed class LoginCommand(CommandContext context, Option<string?> profile)
{
    private readonly Option<bool> _deviceCode = new("--device-code")
    {
        Description = "As a person, with a code for a browser on any device; the way on a server without a desktop",
    };

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = $"As an application, with this certificate and its key (PEM or PFX; its password is read from {SettingNames.ClientCertificatePassword})",
        HelpName = "path",
    };

    private readonly Option<bool> _secret = new("--secret-stdin")
    {
        Description = "As an application, with the client secret from standard input, which is kept encrypted",
    };

    private readonly Option<string?> _permission = new("--permission")
    {
        Description = "Ask a person for this permission alone, such as Investigation.read, where only an administrator may consent to all",
        HelpName = "name",
    };

    private readonly Option<string?> _tenant = new("--tenant") { Description = "The tenant's id or domain", HelpName = "tenant" };
    private readonly Option<string?> _clientId = new("--client-id") { Description = "The application's (client) id", HelpName = "id" };
    private readonly Option<string?> _apiUrl = new("--api-url") { Description = "The API's address, as the portal's About page shows it", HelpName = "url" };

    public Command Create()
    {
        var command = new Command("login", "Signs in and remembers it in a profile: as a person with the browser, unless an option says otherwise.")
        {
            _deviceCode, _certificate, _secret, _permission, _tenant, _clientId, _apiUrl,
        };
        command.Validators.Add(OneWay);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var plan = LoginPlan.Create(
            new LoginOptions(
                parsed.GetValue(profile),
                parsed.GetValue(_apiUrl),
                parsed.GetValue(_tenant),
                parsed.GetValue(_clientId),
                parsed.GetValue(_deviceCode),
                parsed.GetValue(_certificate),
                parsed.GetValue(_secret)),
            context.Environment);
        var settings = await SettingsAsync(plan, cancellationToken);
        Destination.Demand(settings);
        if (await context.Storage.PrepareAsync(cancellationToken))
        {
            context.Terminal.Say($"This machine has no key store: the key that encrypts tokens and secrets is in {context.Storage.KeyFile}, for you alone.");
        }

        var token = await SignInAsync(settings, parsed.GetValue(_permission), cancellationToken);
        await KeepAsync(plan, settings.SignIn, token, cancellationToken);
        return ExitCode.Success;
    }

    private async Task<AccessToken> SignInAsync(Settings settings, string? permission, CancellationToken cancellationToken)
    {
        using var issuerClient = PinnedHandler.CreateClient(settings.PinnedCertificate);
        try
        {
            return await new SignInRun(context, settings, issuerClient).RunAsync(permission, cancellationToken);
        }
        catch (ArgumentException exception)
        {
            // The libraries check the form of ids; their messages do not repeat a secret.
            throw CommandException.Unusable("sign-in", exception);
        }
    }

    private async Task<Settings> SettingsAsync(LoginPlan plan, CancellationToken cancellationToken) => new()
    {
        ApiUrl = plan.Profile.ApiUrl!,
        SignIn = await SignInOfAsync(plan, cancellationToken),
        PinnedCertificate = SettingValues.Sha256(plan.Profile.PinnedCertificate),
    };

    private async Task<SignIn> SignInOfAsync(LoginPlan plan, CancellationToken cancellationToken)
    {
        var (tenantId, clientId) = (plan.Profile.TenantId!, plan.Profile.ClientId!);
        var authority = plan.Profile.Authority is { } text ? SettingValues.HttpsAddress(text, "The authority") : null;
        switch (plan.Method)
        {
            case LoginMethod.Certificate:
                var password = Variable(SettingNames.ClientCertificatePassword);
                if (password is not null)
                {
                    context.Secrets.Add(password);
                }

                return new SignIn.Certificate(tenantId, clientId, plan.Profile.CertificateFile!, password, authority);
            case LoginMethod.SecretFromInput:
                return new SignIn.Application(tenantId, clientId, await SecretInput.ReadAsync(context, "Client secret", cancellationToken), authority);
            case LoginMethod.SecretFromEnvironment:
                var secret = Variable(SettingNames.ClientSecret)!;
                context.Secrets.Add(secret);
                return new SignIn.Application(tenantId, clientId, secret, authority);
            default:
                return new SignIn.User(tenantId, clientId, account: null, ByDeviceCode(plan), authority);
        }
    }

    private bool ByDeviceCode(LoginPlan plan)
    {
        if (plan.Method == LoginMethod.Browser && !SignInRun.HasBrowser(context))
        {
            context.Terminal.Say("This machine has no desktop on which a browser could open: signing in with a device code instead (--device-code).");
            return true;
        }

        return plan.Method == LoginMethod.DeviceCode;
    }

    private async Task KeepAsync(LoginPlan plan, SignIn signIn, AccessToken token, CancellationToken cancellationToken)
    {
        if (plan.Method == LoginMethod.SecretFromInput && signIn is SignIn.Application application)
        {
            await new ClientSecretStore(context.Storage).SetAsync(
                application.TenantId, application.ClientId, application.ClientSecret, cancellationToken);
        }

        var saved = plan.Profile with { Account = token.Account, SignIn = KindOf(signIn) };
        var file = plan.File.With(plan.ProfileName, saved);
        (file.DefaultProfile is null ? file.WithDefault(plan.ProfileName) : file).Save();

        var description = token.Description;
        string[] permissions = [.. (description?.Roles ?? []).Concat(description?.Scopes ?? [])];
        context.Terminal.Say(
            $"Signed in as {token.Account ?? $"application {saved.ClientId}"} in tenant {description?.TenantId ?? saved.TenantId}. " +
            $"Permissions: {(permissions.Length > 0 ? string.Join(", ", permissions) : "none")}. Profile '{plan.ProfileName}' is in {plan.File.Path}.");
        WarnOfWhatWins(signIn);
    }

    private static ProfileSignIn KindOf(SignIn signIn) => signIn switch
    {
        SignIn.User { ByDeviceCode: true } => ProfileSignIn.DeviceCode,
        SignIn.User => ProfileSignIn.Browser,
        SignIn.Certificate => ProfileSignIn.Certificate,
        _ => ProfileSignIn.ClientSecret,
    };

    private void WarnOfWhatWins(SignIn signIn)
    {
        string?[] winners =
        [
            signIn is SignIn.Application ? null : SettingNames.ClientSecret,
            signIn is SignIn.Certificate ? null : SettingNames.ClientCertificatePath,
            SettingNames.FederatedTokenFile,
            SettingNames.LegacyToken,
        ];
        foreach (var name in winners.OfType<string>().Where(name => Variable(name) is not null))
        {
            context.Terminal.Warn($"{name} is set and wins over this sign-in: unset it.");
        }
    }

    private string? Variable(string name) => context.Variable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private void OneWay(CommandResult result)
    {
        var ways = (result.GetValue(_deviceCode) ? 1 : 0) + (result.GetValue(_certificate) is null ? 0 : 1) + (result.GetValue(_secret) ? 1 : 0);
        if (ways > 1)
        {
            result.AddError("--device-code, --certificate and --secret-stdin exclude each other: give one.");
        }
    }
}
