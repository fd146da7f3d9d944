using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Mvc;
using static DefenderForCloudApps.Emulator.Access.Permission;

namespace DefenderForCloudApps.Emulator.Controllers;

internal sealed class EntitiesController(RecordStore store, PageReader pages) : EntitiesControllerBase
{
    [Requires(InvestigationRead, InvestigationManage)]
    public override async Task<ActionResult<EntityPage>> ListByQuery(
        object? filters, SortDirection? sortDirection, EntitySortField? sortField, int? skip, int? limit, CancellationToken cancellationToken) =>
        await Page(await ListRequestReader.ReadAsync(Request, cancellationToken));

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<EntityPage>> List(ListRequest? body, CancellationToken cancellationToken) => Page(body);

    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<Entity>> Get(string pk, CancellationToken cancellationToken) =>
        Answer.Json<Entity>(Find(pk));

    /// <summary>The entity, and under it the accounts that a user has in other apps.</summary>
    [Requires(InvestigationRead, InvestigationManage)]
    public override Task<ActionResult<EntityTree>> GetTree(string pk, CancellationToken cancellationToken)
    {
        var entity = Find(pk);
        var keys = from account in entity["subApps"] as JsonArray ?? []
                   let key = RecordKey.Read(account)
                   where key is not null
                   select store.Find(RecordLists.Entities, key.Value.Form());
        var accounts = keys.OfType<JsonObject>().Select(static account => (JsonNode)account).ToArray();
        return Answer.Json<EntityTree>(new JsonObject { ["entity"] = entity, ["children"] = new JsonArray(accounts) });
    }

    private JsonObject Find(string pk) =>
        Accounts.Decode(pk) is { } key && store.Find(RecordLists.Entities, key.Form()) is { } entity
            ? entity
            : throw ApiException.NotFound();

    private Task<ActionResult<EntityPage>> Page(ListRequest? request) =>
        Answer.Json<EntityPage>(pages.Read(RecordLists.Entities, request));
}
