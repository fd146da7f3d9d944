using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Cli.Options;
using DefenderForCloudApps.Cli.Output;
using DefenderForCloudApps.Cli.Permissions;
using DefenderForCloudApps.Cli.Views;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca whoami</c>.</summary>
internal sealed class WhoAmICommand(CommandContext context, Option<string?> profile)
{
    private readonly Option<OutputFormat> _output = CommonOptions.Output();

    public Command Create()
    {
        var command = new Command("whoami", "Shows who is signed in, until when, and what each permission allows.") { _output };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var connection = await context.ConnectAsync(parsed.GetValue(profile), cancellationToken);
        var token = connection.Tokens is { } tokens ? await tokens.GetTokenAsync(new TokenRequest(), cancellationToken) : null;
        var who = WhoAmI.Of(token, connection);
        if (parsed.GetValue(_output) == OutputFormat.Table)
        {
            context.Terminal.Output.Write(WhoAmIView.Details(who, context.Clock.GetUtcNow()));
        }
        else
        {
            await SingleRecord.WriteAsync(who, WhoAmIView.Create(), parsed.GetValue(_output), context.Terminal, cancellationToken);
        }

        return ExitCode.Success;
    }
}
