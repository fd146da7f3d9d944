using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Filters;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Mvc;
using static DefenderForCloudApps.Emulator.Access.Permission;

namespace DefenderForCloudApps.Emulator.Controllers;

/// <summary>The operations that are in use, but not documented.</summary>
internal sealed class PreviewController(RecordStore store, PageReader pages, WholeLists lists) : PreviewControllerBase
{
    private static readonly TimeSpan s_longestArchive = TimeSpan.FromDays(180);

    [Requires(DiscoveryRead, DiscoveryManage)]
    public override Task<ActionResult<PreviewPage>> ListDiscoveredApps(ListRequest body, CancellationToken cancellationToken)
    {
        if (body?.StreamId is not { } stream || store.Find(RecordLists.ContinuousReports, stream) is null)
        {
            throw ApiException.BadRequest("streamId must name a continuous report");
        }

        return body.Timeframe is 7 or 30 or 90
            ? Page(RecordLists.DiscoveredApps, body)
            : throw ApiException.BadRequest("timeframe must be 7, 30 or 90");
    }

    [Requires(DiscoveryRead, DiscoveryManage)]
    public override Task<ActionResult<PreviewRecord>> GetCatalogApp(long appId, CancellationToken cancellationToken) =>
        Answer.Record<PreviewRecord>(store.Find(RecordLists.DiscoveredApps, $"{appId}"));

    [Requires(DiscoveryRead, DiscoveryManage)]
    public override Task<ActionResult<PreviewPage>> ListAppTags(CancellationToken cancellationToken) => Whole(RecordLists.AppTags);

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<PreviewPage>> ListPolicies(ListRequest? body, CancellationToken cancellationToken) =>
        Page(RecordLists.Policies, body);

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<PreviewRecord>> GetPolicy(string policyType, string id, CancellationToken cancellationToken)
    {
        var policy = store.Find(RecordLists.Policies, id);
        return Answer.Record<PreviewRecord>(RecordKey.Scalar(policy?["policyType"]) == policyType ? policy : null);
    }

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<PreviewPage>> ListGovernanceActions(ListRequest? body, CancellationToken cancellationToken) =>
        Page(RecordLists.Governance, body);

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<PreviewRecord>> GetGovernanceAction(string pk, CancellationToken cancellationToken) =>
        Answer.Record<PreviewRecord>(store.Find(RecordLists.Governance, pk));

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<PreviewPage>> ListUserGroups(ListRequest? body, CancellationToken cancellationToken) =>
        Page(RecordLists.UserGroups, body);

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<PreviewPage>> ListIpTags(TagTarget target, bool? enabledOnly, CancellationToken cancellationToken) =>
        Whole(RecordLists.IpTags);

    [Requires(DiscoveryRead, DiscoveryManage)]
    public override async Task<ActionResult<PreviewPage>> ListDataSources(
        string? sortField, SortDirection? sortDirection, int? skip, int? limit, CancellationToken cancellationToken) =>
        await Page(RecordLists.DataSources, await ListRequestReader.ReadAsync(Request, cancellationToken));

    [Requires(DiscoveryRead, DiscoveryManage)]
    public override Task<ActionResult<PreviewPage>> ListLogCollectors(CancellationToken cancellationToken) =>
        Whole(RecordLists.LogCollectors);

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<ActivityPage>> ListArchivedActivities(ListRequest body, CancellationToken cancellationToken)
    {
        var windows = FilterParser.Parse(RecordLists.ArchivedActivities, body?.Filters)
            .Where(static condition => condition is { Field.Name: "date", Operator: FilterOperators.Range })
            .SelectMany(FilterOperand.Ranges)
            .ToList();
        return windows.Count > 0 && windows.TrueForAll(static w => w.End - w.Start <= s_longestArchive.TotalMilliseconds)
            ? Answer.Json<ActivityPage>(pages.Read(RecordLists.ArchivedActivities, body))
            : throw ApiException.BadRequest("filters must hold a date range of 180 days at most");
    }

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<FilterMetadata>> GetActivityFilters(CancellationToken cancellationToken) => Filters(RecordLists.Activities);

    [Requires(InvestigationRead, InvestigationManage, DiscoveryRead, DiscoveryManage)]
    public override Task<ActionResult<FilterMetadata>> GetAlertFilters(CancellationToken cancellationToken) => Filters(RecordLists.Alerts);

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<FilterMetadata>> GetEntityFilters(CancellationToken cancellationToken) => Filters(RecordLists.Entities);

    [Requires(InvestigationRead, InvestigationManage, RefusesApplications = true)]
    public override Task<ActionResult<FilterMetadata>> GetFileFilters(CancellationToken cancellationToken) => Filters(RecordLists.Files);

    [Requires(InvestigationRead, InvestigationManage, SettingsRead, SettingsManage)]
    public override Task<ActionResult<FilterMetadata>> GetIpRangeFilters(CancellationToken cancellationToken) => Filters(RecordLists.IpRanges);

    private Task<ActionResult<PreviewPage>> Page(RecordList list, ListRequest? request) =>
        Answer.Json<PreviewPage>(pages.Read(list, request));

    private Task<ActionResult<PreviewPage>> Whole(RecordList list) =>
        Answer.Json<PreviewPage>(new JsonObject { ["data"] = lists.Read(list) });

    private static Task<ActionResult<FilterMetadata>> Filters(RecordList list)
    {
        var filters = list.FilterFields.Select(static field => (JsonNode)new JsonObject
        {
            ["name"] = field.Name,
            ["type"] = field.Kind.ToString().ToLowerInvariant(),
            ["operators"] = new JsonArray([.. FilterOperatorNames.All
                .Where(pair => field.Operators.HasFlag(pair.Value))
                .Select(static pair => pair.Key)
                .Order(StringComparer.Ordinal)
                .Select(static name => (JsonNode)name)]),
        });
        return Answer.Json<FilterMetadata>(new JsonObject { ["filters"] = new JsonArray([.. filters]) });
    }
}
