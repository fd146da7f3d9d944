using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Discovery;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Mvc;
using static DefenderForCloudApps.Emulator.Access.Permission;

namespace DefenderForCloudApps.Emulator.Controllers;

internal sealed class DiscoveryController(WholeLists lists, RecordStore store, Uploads uploads) : DiscoveryControllerBase
{
    [Requires(DiscoveryRead, DiscoveryManage)]
    public override Task<ActionResult<ContinuousReportList>> ListContinuousReports(CancellationToken cancellationToken) =>
        Answer.Json<ContinuousReportList>(new JsonObject { ["streams"] = lists.Read(RecordLists.ContinuousReports) });

    [Requires(DiscoveryRead, DiscoveryManage)]
    public override Task<ActionResult<System.Collections.Generic.ICollection<CategoryTotal>>> ListCategories(
        CategoryListRequest? body, CancellationToken cancellationToken)
    {
        if (body?.StreamId is { } stream && store.Find(RecordLists.ContinuousReports, stream) is null)
        {
            throw ApiException.BadRequest($"No continuous report '{stream}'");
        }

        var totals = lists.Read(RecordLists.DiscoveredApps)
            .GroupBy(static app => RecordKey.Scalar(app!["category"]))
            .OrderBy(static group => group.Key, System.StringComparer.Ordinal)
            .Select(static group => (JsonNode)new JsonObject { ["id"] = group.Key, ["total"] = group.Count() });
        return Answer.Json<System.Collections.Generic.ICollection<CategoryTotal>>(new JsonArray([.. totals]));
    }

    [Requires(DiscoveryManage)]
    public override Task<ActionResult<UploadTarget>> StartUpload(string filename, UploadSource source, CancellationToken cancellationToken) =>
        Answer.Json<UploadTarget>(new JsonObject { ["url"] = uploads.Start(filename, $"{source}"), ["provider"] = "azure" });

    [Requires(DiscoveryManage)]
    public override Task<IActionResult> FinishUpload(FinishUploadRequest body, CancellationToken cancellationToken)
    {
        var caller = HttpContext.Features.Get<Caller>()!;
        uploads.Finish(body.UploadUrl, body.InputStreamName, body.UploadAsSnapshot == true, caller.Name);
        return Answer.Done();
    }

    [Requires(DiscoveryManage)]
    public override Task<ActionResult<string>> GetBlockScript(BlockScriptFormat format, BlockScriptType type, CancellationToken cancellationToken)
    {
        var banned = from app in lists.Read(RecordLists.DiscoveredApps)
                     where app["appTags"] is JsonArray tags && tags.Any(static tag => RecordKey.Scalar(tag) == "Unsanctioned")
                     from domain in app["domains"]!.AsArray()
                     select domain.GetValue<string>();
        return Task.FromResult(new ActionResult<string>(new ContentResult
        {
            Content = BlockScripts.Write(format, [.. banned]),
            ContentType = "text/plain; charset=utf-8",
        }));
    }
}
