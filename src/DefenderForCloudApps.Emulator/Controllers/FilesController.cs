using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Mvc;
using static DefenderForCloudApps.Emulator.Access.Permission;

namespace DefenderForCloudApps.Emulator.Controllers;

internal sealed class FilesController(RecordStore store, PageReader pages) : FilesControllerBase
{
    [Requires(InvestigationRead, InvestigationManage, RefusesApplications = true)]
    public override async Task<ActionResult<CloudFilePage>> ListByQuery(
        object? filters, int? skip, int? limit, CancellationToken cancellationToken) =>
        await Page(await ListRequestReader.ReadAsync(Request, cancellationToken));

    [Requires(InvestigationRead, InvestigationManage, RefusesApplications = true)]
    public override Task<ActionResult<CloudFilePage>> List(ListRequest? body, CancellationToken cancellationToken) => Page(body);

    [Requires(InvestigationRead, InvestigationManage, RefusesApplications = true)]
    public override Task<ActionResult<CloudFile>> Get(string pk, CancellationToken cancellationToken) =>
        Answer.Record<CloudFile>(store.Find(RecordLists.Files, pk));

    private Task<ActionResult<CloudFilePage>> Page(ListRequest? request) =>
        Answer.Json<CloudFilePage>(pages.Read(RecordLists.Files, request));
}
