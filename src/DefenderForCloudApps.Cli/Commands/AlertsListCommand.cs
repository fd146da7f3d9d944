using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Options;
using DefenderForCloudApps.Cli.Output;
using DefenderForCloudApps.Cli.Views;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca alerts list</c>.</summary>
internal sealed class AlertsListCommand(CommandContext context, Option<string?> profile)
{
    private const int PageSize = 100;

    private readonly Option<IReadOnlyList<AlertSeverity>> _severity = CommonOptions.Many<AlertSeverity>(
        "--severity", "Only of this severity: high, medium, low or informational; several with commas", "severity",
        AlertValues.TryParseSeverity, "high, medium, low or informational");

    private readonly Option<bool> _open = new("--open") { Description = "Only open alerts" };
    private readonly Option<bool> _closed = new("--closed") { Description = "Only closed alerts" };
    private readonly Option<DateTimeOffset?> _since = CommonOptions.Since(context.Clock);
    private readonly Option<IReadOnlyList<long>> _service = CommonOptions.Services();

    private readonly Option<IReadOnlyList<EntityKey>> _entity = CommonOptions.Many<EntityKey>(
        "--entity", "Only about this user or account: its id, or saas|instance|id", "id",
        AlertValues.TryParseEntity, "an id, or saas|instance|id with numbers for saas and instance");

    private readonly Option<IReadOnlyList<string>> _ip = CommonOptions.Texts("--ip", "Only about this IP address", "address");
    private readonly Option<IReadOnlyList<string>> _policy = CommonOptions.Texts("--policy", "Only of this policy", "id");
    private readonly Option<AlertSort> _sort = AlertValues.SortOption();
    private readonly Option<int> _limit = CommonOptions.Limit();
    private readonly Option<bool> _all = CommonOptions.All();
    private readonly Option<OutputFormat> _output = CommonOptions.Output();

    public Command Create()
    {
        var command = new Command("list", "Lists alerts, the latest first.")
        {
            _severity, _open, _closed, _since, _service, _entity, _ip, _policy, _sort, _limit, _all, _output,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_open) && result.GetValue(_closed))
            {
                result.AddError("--open and --closed exclude each other; leave both out for all alerts.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var connection = await context.ConnectAsync(parsed.GetValue(profile), cancellationToken);
        int? limit = parsed.GetValue(_all) ? null : parsed.GetValue(_limit);
        var sort = parsed.GetValue(_sort);
        var alerts = connection.Client.Alerts
            .ListAsync(new AlertListRequest
            {
                Filters = FiltersFrom(parsed),
                SortField = sort.Field,
                SortDirection = sort.Direction,
                Limit = Math.Min(limit ?? PageSize, PageSize),
            });
        await new Listing<Alert>("alerts", AlertView.Create(context.Clock)).WriteAsync(
            alerts, parsed.GetValue(_output), limit, context.Terminal, cancellationToken);
        return ExitCode.Success;
    }

    private AlertFilters FiltersFrom(ParseResult parsed) => new()
    {
        AlertOpen = parsed.GetValue(_open) ? new() { Eq = true } : parsed.GetValue(_closed) ? new() { Eq = false } : null,
        Severity = parsed.GetValue(_severity) is { Count: > 0 } severities ? new() { Eq = severities } : null,
        Date = parsed.GetValue(_since) is { } since ? new() { Gte = since } : null,
        EntityService = parsed.GetValue(_service) is { Count: > 0 } services ? new() { Eq = services } : null,
        EntityEntity = parsed.GetValue(_entity) is { Count: > 0 } entities ? new() { Eq = entities } : null,
        EntityIp = parsed.GetValue(_ip) is { Count: > 0 } addresses ? new() { Eq = addresses } : null,
        EntityPolicy = parsed.GetValue(_policy) is { Count: > 0 } policies ? new() { Eq = policies } : null,
    };
}
