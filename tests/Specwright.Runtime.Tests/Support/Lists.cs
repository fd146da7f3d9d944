using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;

namespace Specwright.Runtime.Tests.Support;

/// <summary>Walks over pages of alerts.</summary>
internal static class Lists
{
    public static Paging<AlertPage, Alert> Offset { get; } = Paging.Offset<AlertPage, Alert, Alert>("/data", "/hasNext", "skip");

    public static Paging<AlertPage, Alert> PageNumber { get; } = Paging.PageNumber<AlertPage, Alert, Alert>("/data", "/hasNext", "page");

    public static Paging<AlertPage, Alert> Cursor { get; } = Paging.Cursor<AlertPage, Alert, Alert>("/data", null, "/next", "cursor");

    public static Paging<AlertPage, Alert> NextBody { get; } = Paging.NextBody<AlertPage, Alert, Alert>("/data", "/hasNext", "/next", "filters");

    public static Paging<AlertPage, Alert> NextLink { get; } = Paging.NextLink<AlertPage, Alert, Alert>("/data", "/next");

    public static Paging<AlertPage, Alert> LinkHeader { get; } = Paging.LinkHeader<AlertPage, Alert, Alert>("/data");

    public static PagedItems<AlertPage, Alert> Walk(this IRequestAdapter adapter, Paging<AlertPage, Alert>? paging = null)
        => new(
            new ApiRequest<AlertPage>(
                adapter, new ApiOperation<AlertPage>("Test_List", Method.GET, ResponseBody.Json<AlertPage, AlertPage>())).Path("/list"),
            paging ?? Offset);

    public static PagedItems<AlertPage, Alert> WalkByPost(this IRequestAdapter adapter, Paging<AlertPage, Alert> paging)
        => new(
            new ApiRequest<AlertPage>(
                adapter, new ApiOperation<AlertPage>("Test_List", Method.POST, ResponseBody.Json<AlertPage, AlertPage>(), repeatable: true))
                .Path("/list").JsonBody<RawJson, RawJsonCodec>(RawJson.Parse("{}"), "application/json", true),
            paging);

    /// <summary>The titles until the end or an exception, which is not thrown on.</summary>
    public static async Task<(List<string> Titles, ApiCallException? Error)> ReadAsync(
        this PagedItems<AlertPage, Alert> items, CancellationToken cancellationToken = default)
    {
        List<string> titles = [];
        try
        {
            await foreach (Alert alert in items.WithCancellation(cancellationToken))
            {
                titles.Add(alert.Title);
            }

            return (titles, null);
        }
        catch (ApiCallException exception)
        {
            return (titles, exception);
        }
    }
}
