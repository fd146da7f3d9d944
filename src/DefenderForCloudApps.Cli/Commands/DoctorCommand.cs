using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Connection;
using DefenderForCloudApps.Cli.Display;
using DefenderForCloudApps.Cli.Doctor;
using DefenderForCloudApps.Cli.Errors;
using DefenderForCloudApps.Cli.Options;
using DefenderForCloudApps.Cli.Output;
using Spectre.Console;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca doctor</c>.</summary>
internal sealed class DoctorCommand(CommandContext context, Option<string?> profile)
{
    private static readonly RecordView<CheckResult> s_view = new(
        CheckResult.ToJson,
        [
            new("name", check => check.Name),
            new("status", check => Word(check.Status)),
            new("message", check => check.Message),
            new("advice", check => check.Advice),
        ],
        []);

    private readonly Option<OutputFormat> _output = CommonOptions.Output();

    public Command Create()
    {
        var command = new Command(
            "doctor",
            "Checks configuration, clock, network, issuer, token, permissions and API, and says what to do. Exit code 0 when no check failed, else that of the first that did.")
        {
            _output,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var checks = await CheckAsync(parsed.GetValue(profile), cancellationToken);
        if (parsed.GetValue(_output) == OutputFormat.Table)
        {
            Show(checks);
        }
        else
        {
            await using var writer = RecordWriter<CheckResult>.Create(parsed.GetValue(_output), s_view, context.Terminal);
            foreach (var check in checks)
            {
                writer.Write(check);
            }

            await writer.CompleteAsync(cancellationToken);
        }

        return checks.FirstOrDefault(check => check.Status == CheckStatus.Fail)?.Code ?? ExitCode.Success;
    }

    private async Task<IReadOnlyList<CheckResult>> CheckAsync(string? profileName, CancellationToken cancellationToken)
    {
        var checks = new List<CheckResult>();
        try
        {
            var settings = await context.ReadSettingsAsync(profileName, cancellationToken);
            using var connection = CloudAppsConnection.Open(
                settings, context.Terminal, context.Secrets, settings.KeepsTokens ? context.Storage.Tokens : null);
            checks.Add(CheckResult.Ok("configuration", Described(settings)));
            await CheckServersAsync(settings, checks, cancellationToken);
            checks.AddRange(await new TokenCheck(connection).RunAsync(cancellationToken));
        }
        catch (Exception exception) when (exception is CommandException or CloudAppsAuthenticationException)
        {
            var (code, sentence) = Failure.Explain(exception);
            checks.Add(CheckResult.Fail(
                "configuration", context.Secrets.Remove(sentence), "Correct the environment or the profile (`mdca profile show`).", code));
        }

        return checks;
    }

    private async Task CheckServersAsync(Settings settings, List<CheckResult> checks, CancellationToken cancellationToken)
    {
        using var client = PinnedHandler.CreateClient(settings.PinnedCertificate);
        client.Timeout = TimeSpan.FromSeconds(15);
        var servers = new ServerCheck(client, context.Clock);
        if (settings.SignIn is SignIn.AtIssuer signIn)
        {
            var authority = ConfiguredIssuer.AuthorityOf(signIn) ?? ConfiguredIssuer.CloudOf(settings.ApiUrl).AuthorityHost;
            checks.AddRange(await servers.IssuerAsync(authority, signIn.TenantId, cancellationToken));
        }

        checks.AddRange(await servers.ApiAsync(settings.ApiUrl, cancellationToken));
    }

    private static string Described(Settings settings) =>
        $"{(settings.ProfileName is { } name ? $"Profile '{name}'" : "The environment")} signs in {Way(settings.SignIn)}.";

    private static string Way(SignIn signIn) => signIn switch
    {
        SignIn.Application application => $"as application '{application.ClientId}' with a client secret",
        SignIn.Certificate certificate => $"as application '{certificate.ClientId}' with the certificate '{certificate.Path}'",
        SignIn.WorkloadIdentity workload => $"as application '{workload.ClientId}' with the token {(workload.TokenFile is { } file ? $"in '{file}'" : "of GitHub Actions")}",
        SignIn.ManagedIdentity => "with a managed identity",
        SignIn.User user => $"as {user.Account ?? "a person"} through application '{user.ClientId}'",
        _ => "with an API token from the portal",
    };

    private void Show(IReadOnlyList<CheckResult> checks)
    {
        foreach (var check in checks)
        {
            var color = check.Status switch { CheckStatus.Ok => Color.Green, CheckStatus.Warn => Color.Yellow, _ => Color.Red };
            var line = new Paragraph(Word(check.Status).PadRight(6), new Style(color))
                .Append(TerminalText.Line(context.Secrets.Remove($"{check.Name}: {check.Message}")) + Environment.NewLine);
            context.Terminal.Output.Write(line);
            if (check.Advice is { } advice)
            {
                context.Terminal.Output.Write(new Text($"      {TerminalText.Line(advice)}{Environment.NewLine}", new Style(Color.Grey)));
            }
        }
    }

    private static string Word(CheckStatus status) => status switch
    {
        CheckStatus.Ok => "ok",
        CheckStatus.Warn => "warn",
        _ => "fail",
    };
}
