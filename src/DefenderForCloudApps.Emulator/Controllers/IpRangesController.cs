using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Mvc;
using static DefenderForCloudApps.Emulator.Access.Permission;

namespace DefenderForCloudApps.Emulator.Controllers;

internal sealed class IpRangesController(RecordStore store, PageReader pages, IpRangeRules rules) : IpRangesControllerBase
{
    [Requires(InvestigationRead, InvestigationManage, SettingsRead, SettingsManage)]
    public override async Task<ActionResult<IpRangePage>> ListByQuery(
        object? filters, SortDirection? sortDirection, IpRangeSortField? sortField, int? skip, int? limit, CancellationToken cancellationToken) =>
        await Page(await ListRequestReader.ReadAsync(Request, cancellationToken));

    [Requires(InvestigationRead, InvestigationManage, SettingsRead, SettingsManage)]
    public override Task<ActionResult<IpRangePage>> List(ListRequest? body, CancellationToken cancellationToken) => Page(body);

    [Requires(InvestigationManage, SettingsManage)]
    public override Task<ActionResult<string>> Create(IpRangeRequest body, CancellationToken cancellationToken) =>
        Answer.Json<string>(JsonValue.Create(rules.Create(body)));

    [Requires(InvestigationManage, SettingsManage)]
    public override Task<IActionResult> Update(string id, IpRangeRequest body, CancellationToken cancellationToken)
    {
        rules.Update(id, body);
        return Answer.Done();
    }

    [Requires(InvestigationManage, SettingsManage)]
    public override Task<IActionResult> Delete(string id, CancellationToken cancellationToken) =>
        store.Delete(RecordLists.IpRanges, id) ? Answer.Done() : throw ApiException.NotFound();

    private Task<ActionResult<IpRangePage>> Page(ListRequest? request) =>
        Answer.Json<IpRangePage>(pages.Read(RecordLists.IpRanges, request));
}
