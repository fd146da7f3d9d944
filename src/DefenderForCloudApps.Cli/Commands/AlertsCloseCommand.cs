using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Closing;
using DefenderForCloudApps.Cli.Errors;
using DefenderForCloudApps.Cli.Options;
using DefenderForCloudApps.Cli.Output;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca alerts close</c>.</summary>
internal sealed class AlertsCloseCommand(CommandContext context, Option<string?> profile)
{
    private readonly Argument<string[]> _ids = new("id")
    {
        Description = "The alerts' ids",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<Verdict> _verdict = new("--as")
    {
        Description = $"What the alerts turned out to be: {Verdicts.Names}",
        HelpName = "verdict",
        Required = true,
        CustomParser = result => CommonOptions.Read<Verdict>(result, Verdicts.TryParse, Verdicts.Names),
    };

    private readonly Option<string?> _reason = new("--reason")
    {
        Description = $"Why. benign: {Verdicts.ReasonsOf(Verdict.Benign)}. false-positive: {Verdicts.ReasonsOf(Verdict.FalsePositive)}",
        HelpName = "reason",
    };

    private readonly Option<string?> _comment = new("--comment") { Description = "A comment that the alerts keep", HelpName = "text" };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do not ask" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print what would be sent, and send nothing" };
    private readonly Option<OutputFormat> _output = CommonOptions.Output();

    public Command Create()
    {
        var command = new Command("close", "Closes alerts; asks before.") { _ids, _verdict, _reason, _comment, _yes, _dryRun, _output };
        command.Validators.Add(CheckReason);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var connection = await context.ConnectAsync(parsed.GetValue(profile), cancellationToken);
        var alerts = connection.Client.Alerts;
        string[] ids = [.. parsed.GetRequiredValue(_ids).Distinct()];
        var verdict = parsed.GetValue(_verdict);
        var requests = ids
            .Chunk(CloseRequest.LargestBatch)
            .Select(batch => new CloseRequest(batch, verdict, parsed.GetValue(_reason), parsed.GetValue(_comment)));

        if (parsed.GetValue(_dryRun))
        {
            foreach (var request in requests)
            {
                DryRun.Write(request.Describe(alerts), connection.Settings.ApiUrl, context.Terminal.Data);
            }

            context.Terminal.Say("Nothing was sent.");
            return ExitCode.Success;
        }

        if (!parsed.GetValue(_yes) && !await CloseConfirmation.AskAsync(context, alerts, ids, verdict, cancellationToken))
        {
            context.Terminal.Say("Nothing was closed.");
            return ExitCode.Success;
        }

        return await CloseAsync(alerts, requests, parsed.GetValue(_output), cancellationToken);
    }

    private async Task<int> CloseAsync(
        AlertsClient alerts, IEnumerable<CloseRequest> requests, OutputFormat format, CancellationToken cancellationToken)
    {
        var code = ExitCode.Success;
        var isAnswered = false;
        await using var writer = RecordWriter<CloseOutcome>.Create(format, CloseOutcome.View, context.Terminal);
        try
        {
            foreach (var request in requests)
            {
                var result = await request.SendAsync(alerts, cancellationToken);
                isAnswered = true;
                foreach (var id in request.Ids)
                {
                    writer.Write(new CloseOutcome(id, result.NotFound.Contains(id) ? CloseOutcome.NotFound : CloseOutcome.Closed));
                }

                WarnOfSurprise(request, result);
                code = result.NotFound.Count > 0 ? ExitCode.NotFound : code;
            }
        }
        finally
        {
            // Should a later batch fail, nobody is to guess what became of the earlier ones.
            if (isAnswered)
            {
                await writer.CompleteAsync(CancellationToken.None);
            }
        }

        return code;
    }

    private void WarnOfSurprise(CloseRequest request, CloseResult result)
    {
        if (result.Closed != request.Ids.Count - result.NotFound.Count)
        {
            context.Terminal.Warn($"the service says that it closed {result.Closed} of these {request.Ids.Count} alerts.");
        }
    }

    private void CheckReason(CommandResult result)
    {
        if (result.GetValue(_reason) is not { } reason || result.GetResult(_verdict) is not { Errors: var errors } || errors.Any())
        {
            return;
        }

        var verdict = result.GetValue(_verdict);
        if (!Verdicts.HasReason(verdict, reason))
        {
            var reasons = Verdicts.ReasonsOf(verdict);
            result.AddError(reasons.Length > 0
                ? $"'{reason}' is no reason for {Verdicts.Text(verdict)}: it takes {reasons}."
                : $"Closing as {Verdicts.Text(verdict)} takes no reason.");
        }
    }
}
