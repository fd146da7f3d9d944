using System.CommandLine;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Errors;
using DefenderForCloudApps.Cli.Options;
using DefenderForCloudApps.Cli.Output;
using DefenderForCloudApps.Cli.Views;
using Specwright.Runtime;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca alerts show</c>.</summary>
internal sealed class AlertsShowCommand(CommandContext context, Option<string?> profile)
{
    private readonly Argument<string> _id = new("id") { Description = "The alert's id" };
    private readonly Option<OutputFormat> _output = CommonOptions.Output();

    public Command Create()
    {
        var command = new Command("show", "Shows an alert.") { _id, _output };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var connection = await context.ConnectAsync(parsed.GetValue(profile), cancellationToken);
        var alert = await GetAsync(connection.Client.Alerts, parsed.GetRequiredValue(_id), cancellationToken);
        if (parsed.GetValue(_output) == OutputFormat.Table)
        {
            context.Terminal.Output.Write(AlertDetails.Create(alert, context.Clock.GetUtcNow()));
        }
        else
        {
            await SingleRecord.WriteAsync(
                alert, AlertView.Create(context.Clock), parsed.GetValue(_output), context.Terminal, cancellationToken);
        }

        return ExitCode.Success;
    }

    private static async Task<Alert> GetAsync(AlertsClient alerts, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await alerts.GetAsync(id, cancellationToken);
        }
        catch (ApiErrorException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            throw CommandException.NotFound($"There is no alert '{id}'.");
        }
    }
}
