using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Options;
using DefenderForCloudApps.Cli.Output;
using DefenderForCloudApps.Cli.Views;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary><c>mdca ip-ranges list</c>.</summary>
internal sealed class IpRangesListCommand(CommandContext context, Option<string?> profile)
{
    private const int PageSize = 100;
    private const string Categories = "corporate, administrative, risky, vpn, cloud-provider or other";

    private readonly Option<IReadOnlyList<IpCategory>> _category = CommonOptions.Many<IpCategory>(
        "--category", $"Only of this category: {Categories}", "category", TryParseCategory, Categories);

    private readonly Option<int> _limit = CommonOptions.Limit();
    private readonly Option<bool> _all = CommonOptions.All();
    private readonly Option<OutputFormat> _output = CommonOptions.Output();

    public Command Create()
    {
        var command = new Command("list", "Lists IP ranges, by name.") { _category, _limit, _all, _output };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var connection = await context.ConnectAsync(parsed.GetValue(profile), cancellationToken);
        int? limit = parsed.GetValue(_all) ? null : parsed.GetValue(_limit);
        var ranges = connection.Client.IpRanges
            .ListAsync(new IpRangeListRequest
            {
                Filters = parsed.GetValue(_category) is { Count: > 0 } categories ? new() { Category = new() { Eq = categories } } : null,
                SortField = IpRangeSortField.Name,
                SortDirection = SortDirection.Asc,
                Limit = Math.Min(limit ?? PageSize, PageSize),
            });
        await new Listing<IpRange>("IP ranges", IpRangeView.Create()).WriteAsync(
            ranges, parsed.GetValue(_output), limit, context.Terminal, cancellationToken);
        return ExitCode.Success;
    }

    private static bool TryParseCategory(string text, out IpCategory category)
    {
        (var known, category) = text switch
        {
            "corporate" => (true, IpCategory.Corporate),
            "administrative" => (true, IpCategory.Administrative),
            "risky" => (true, IpCategory.Risky),
            "vpn" => (true, IpCategory.Vpn),
            "cloud-provider" => (true, IpCategory.CloudProvider),
            "other" => (true, IpCategory.Other),
            _ => (false, default),
        };
        return known;
    }
}
