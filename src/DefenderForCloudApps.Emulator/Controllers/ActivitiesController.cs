using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Mvc;
using static DefenderForCloudApps.Emulator.Access.Permission;

namespace DefenderForCloudApps.Emulator.Controllers;

internal sealed class ActivitiesController(RecordStore store, PageReader pages, ScanReader scans) : ActivitiesControllerBase
{
    [Requires(InvestigationRead, InvestigationManage)]
    public override async Task<ActionResult<ActivityPage>> ListByQuery(
        object? filters, SortDirection? sortDirection, ActivitySortField? sortField, int? skip, int? limit, CancellationToken cancellationToken) =>
        await Page(await ListRequestReader.ReadAsync(Request, cancellationToken));

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<ActivityPage>> List(ListRequest? body, CancellationToken cancellationToken) => Page(body);

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<Activity>> Get(string pk, CancellationToken cancellationToken) =>
        Answer.Record<Activity>(store.Find(RecordLists.Activities, pk));

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<IActionResult> SendFeedback(string pk, ActivityFeedback body, CancellationToken cancellationToken)
    {
        var activity = store.Find(RecordLists.Activities, pk) ?? throw ApiException.NotFound();
        activity["feedback"] = body.FeedbackText;
        store.Update(RecordLists.Activities, activity);
        return Answer.Done();
    }

    private Task<ActionResult<ActivityPage>> Page(ListRequest? request) => Answer.Json<ActivityPage>(
        request?.IsScan == true ? scans.Read(RecordLists.Activities, request) : pages.Read(RecordLists.Activities, request));
}
