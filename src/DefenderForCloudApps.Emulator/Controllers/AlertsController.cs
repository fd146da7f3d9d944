using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Mvc;
using static DefenderForCloudApps.Emulator.Access.Permission;

namespace DefenderForCloudApps.Emulator.Controllers;

internal sealed class AlertsController(RecordStore store, PageReader pages, AlertHandling handling) : AlertsControllerBase
{
    [Requires(InvestigationRead, InvestigationManage, DiscoveryRead, DiscoveryManage)]
    public override async Task<ActionResult<AlertPage>> ListByQuery(
        object? filters, SortDirection? sortDirection, AlertSortField? sortField, int? skip, int? limit, CancellationToken cancellationToken) =>
        await Page(await ListRequestReader.ReadAsync(Request, cancellationToken));

    [Requires(InvestigationRead, InvestigationManage, DiscoveryRead, DiscoveryManage)]
    public override Task<ActionResult<AlertPage>> List(ListRequest? body, CancellationToken cancellationToken) => Page(body);

    [Requires(InvestigationRead, InvestigationManage, DiscoveryRead, DiscoveryManage)]
    public override Task<ActionResult<Alert>> Get(string pk, CancellationToken cancellationToken) =>
        Answer.Record<Alert>(store.Find(RecordLists.Alerts, pk));

    [Requires(InvestigationManage, DiscoveryManage)]
    public override Task<ActionResult<CloseBenignResult>> CloseBenign(CloseRequest body, CancellationToken cancellationToken) =>
        Answer.Json<CloseBenignResult>(handling.Close(AlertClosing.Benign, body, Caller));

    [Requires(InvestigationManage, DiscoveryManage)]
    public override Task<ActionResult<CloseFalsePositiveResult>> CloseFalsePositive(CloseRequest body, CancellationToken cancellationToken) =>
        Answer.Json<CloseFalsePositiveResult>(handling.Close(AlertClosing.FalsePositive, body, Caller));

    [Requires(InvestigationManage, DiscoveryManage)]
    public override Task<ActionResult<CloseTruePositiveResult>> CloseTruePositive(CloseRequest body, CancellationToken cancellationToken) =>
        Answer.Json<CloseTruePositiveResult>(handling.Close(AlertClosing.TruePositive, body, Caller));

    [Requires(InvestigationRead, InvestigationManage, DiscoveryRead, DiscoveryManage)]
    public override Task<IActionResult> MarkRead(string pk, CancellationToken cancellationToken)
    {
        handling.Mark(pk, read: true);
        return Answer.Done();
    }

    [Requires(InvestigationRead, InvestigationManage, DiscoveryRead, DiscoveryManage)]
    public override Task<IActionResult> MarkUnread(string pk, CancellationToken cancellationToken)
    {
        handling.Mark(pk, read: false);
        return Answer.Done();
    }

    private string Caller => HttpContext.Features.Get<Caller>()!.Name;

    private Task<ActionResult<AlertPage>> Page(ListRequest? request) =>
        Answer.Json<AlertPage>(pages.Read(RecordLists.Alerts, request));
}
