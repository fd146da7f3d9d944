using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Options;
using DefenderForCloudApps.Cli.Output;
using DefenderForCloudApps.Cli.Views;
using Specwright.Runtime;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca activities list</c>.</summary>
internal sealed class ActivitiesListCommand(CommandContext context, Option<string?> profile)
{
    private const int PageSize = 100;

    // Above one page the scan protocol is quicker by far: up to 5,000 records in each of the 30 calls a minute.
    private const int SmallestScanPage = 500;
    private const int LargestScanPage = 5000;

    private readonly Option<DateTimeOffset?> _since = CommonOptions.Since(context.Clock);
    private readonly Option<IReadOnlyList<string>> _user = CommonOptions.Texts("--user", "Only of this user; several with commas", "name");
    private readonly Option<IReadOnlyList<string>> _action = CommonOptions.Texts("--action", "Only actions whose name contains this", "text");
    private readonly Option<IReadOnlyList<string>> _ip = CommonOptions.Texts("--ip", "Only from this IP address", "address");
    private readonly Option<IReadOnlyList<string>> _country = CommonOptions.Texts("--country", "Only from this country (two letters)", "code");
    private readonly Option<IReadOnlyList<long>> _service = CommonOptions.Services();
    private readonly Option<int> _limit = CommonOptions.Limit();
    private readonly Option<bool> _all = CommonOptions.All();
    private readonly Option<OutputFormat> _output = CommonOptions.Output();

    public Command Create()
    {
        var command = new Command("list", "Lists activities, the latest first.")
        {
            _since, _user, _action, _ip, _country, _service, _limit, _all, _output,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var connection = await context.ConnectAsync(parsed.GetValue(profile), cancellationToken);
        int? limit = parsed.GetValue(_all) ? null : parsed.GetValue(_limit);
        await new Listing<Activity>("activities", ActivityView.Create()).WriteAsync(
            Activities(connection.Client.Activities, FiltersFrom(parsed), limit),
            parsed.GetValue(_output), limit, context.Terminal, cancellationToken);
        return ExitCode.Success;
    }

    private static PagedItems<ActivityPage, Activity> Activities(ActivitiesClient activities, ActivityFilters filters, int? limit) => limit <= PageSize
        ? activities
            .ListAsync(new ActivityListRequest { Filters = filters, Limit = limit, SortField = ActivitySortField.Date, SortDirection = SortDirection.Desc })
        : activities
            .ScanAsync(new ActivityListRequest { Filters = filters, Limit = Math.Clamp(limit ?? LargestScanPage, SmallestScanPage, LargestScanPage) });

    private ActivityFilters FiltersFrom(ParseResult parsed) => new()
    {
        Date = parsed.GetValue(_since) is { } since ? new() { Gte = since } : null,
        UserUsername = parsed.GetValue(_user) is { Count: > 0 } users ? new() { Eq = users } : null,
        ActionType = parsed.GetValue(_action) is { Count: > 0 } actions ? new() { Contains = actions } : null,
        IpAddress = parsed.GetValue(_ip) is { Count: > 0 } addresses ? new() { Eq = addresses } : null,
        LocationCountry = parsed.GetValue(_country) is { Count: > 0 } countries
            ? new() { Eq = [.. countries.Select(country => country.ToUpperInvariant())] }
            : null,
        Service = parsed.GetValue(_service) is { Count: > 0 } services ? new() { Eq = services } : null,
    };
}
