using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Pages;

public class PagedItemsTests
{
    private static readonly Paging<AlertPage, Alert> s_scan = Lists.NextBody.Set("isScan", "true");

    [Fact]
    public async Task Offset_InTheBody_StartsAtTheCallersAndAdvancesByWhatCame()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(
            Page(["a", "b"], true, total: 2), Page(["c"], true, total: 1), Page(["d"], false, total: 99));

        Assert.Equal(["a", "b", "c", "d"], await Titles(new(Post(server, """{"limit":2,"skip":10,"filters":{"x":"é"}}"""), Lists.Offset)));

        Assert.Equal(
            ["""{"limit":2,"skip":10,"filters":{"x":"é"}}""", """{"limit":2,"skip":12,"filters":{"x":"é"}}""", """{"limit":2,"skip":13,"filters":{"x":"é"}}"""],
            server.Requests.Select(static request => request.Body));
    }

    [Fact]
    public async Task Offset_WithoutBody_MakesOne()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(Page(["a"], true), Page([], false));

        Assert.Equal(["a"], await Titles(new(Post(server, null), Lists.Offset)));

        Assert.Equal(["", """{"skip":1}"""], server.Requests.Select(static request => request.Body));
        Assert.Equal("application/json", server.Requests.Last().Headers["Content-Type"]);
    }

    [Fact]
    public async Task Offset_OfAGet_GoesIntoTheQuery()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(Page(["a"], true), Page(["b"], false));

        Assert.Equal(["a", "b"], await Titles(new(Get(server).Query("skip", "5").Query("q", "a b"), Lists.Offset)));

        Assert.Equal(["/list?skip=5&q=a%20b", "/list?q=a%20b&skip=6"], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task PageNumber_CountsPages()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(Page(["a", "b"], true), Page(["c"], true), Page([], false));

        Assert.Equal(["a", "b", "c"], await Titles(new(Get(server), Lists.PageNumber)));

        Assert.Equal(["/list", "/list?page=2", "/list?page=3"], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task Cursor_IsGivenBack()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(
            Page(["a"], null, "\"x&1\""), Page([], null, "2"), Page(["b"], null, "\"\""));

        Assert.Equal(["a", "b"], await Titles(new(Get(server), Lists.Cursor)));

        Assert.Equal(["/list", "/list?cursor=x%261", "/list?cursor=2"], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task NextBody_ReplacesTheMemberAndKeepsTheConstants()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(
            Page(["a"], true, """{"date":{"gte":1}}"""), Page(["b"], true, """{"date":{"gte":2}}"""), Page(["c"], false));

        Assert.Equal(["a", "b", "c"], await Titles(new(Post(server, """{"isScan":false,"limit":1}"""), s_scan)));

        Assert.Equal(
            ["""{"isScan":true,"limit":1}""", """{"isScan":true,"limit":1,"filters":{"date":{"gte":1}}}""", """{"isScan":true,"limit":1,"filters":{"date":{"gte":2}}}"""],
            server.Requests.Select(static request => request.Body));
    }

    [Fact]
    public async Task NextLink_IsFollowedWithTheSameHeaders()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(
            Page(["a"], null, "\"?token=a%20b&x=1\""), Page(["b"], null, "\"/other/list\""), Page(["c"], null));

        Assert.Equal(["a", "b", "c"], await Titles(new(Get(server).Query("q", "1").Header("X-Key", "k"), Lists.NextLink)));

        Assert.Equal(["/list?q=1", "/list?token=a%20b&x=1", "/other/list"], server.Requests.Select(static request => request.Target));
        Assert.All(server.Requests, static request => Assert.Equal("k", request.Headers["X-Key"]));
    }

    [Fact]
    public async Task LinkHeader_IsFollowed()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, number) =>
        {
            context.Response.Headers.Link = number switch
            {
                0 => new(["</list?p=0>; rel=\"prev\", </list?p=2>; title=\"a, <b>; rel=x\"; rel=\"last next\"", "</list?p=9>; rel=last"]),
                1 => new($"<{context.Request.Scheme}://{context.Request.Host}/list?p=3>;REL=Next"),
                _ => new("</list?p=1>; rel=\"first\"; title=\"rel=next\""),
            };
            return context.AnswerAsync(200, "application/json", Page([$"{number}"], null));
        });

        Assert.Equal(["0", "1", "2"], await Titles(new(Get(server), Lists.LinkHeader)));

        Assert.Equal(["/list", "/list?p=2", "/list?p=3"], server.Requests.Select(static request => request.Target));
    }

    public static TheoryData<string, string, string> BrokenLists => new()
    {
        { "offset", """{"data":[{"title":"a"}]}""", "does not say whether there are more" },
        { "offset", """{}""", "no items and does not say" },
        { "offset", """{"data":[],"hasNext":true}""", "brings no items" },
        { "offset", """{"hasNext":true}""", "brings no items" },
        { "scan", """{"data":[{"title":"a"}],"hasNext":true}""", "but not where" },
        { "scan", """{"data":[{"title":"a"}]}""", "does not say whether there are more" },
        { "scan", """{"data":[],"hasNext":true,"next":{"a":1}}""", "brings no items" },
        { "scan", """{"data":[{"title":"a"}],"hasNext":true,"next":{"a":1}}""", "circle" },
        { "scan", """{"detail":"throttled"}""", "no items and does not say" },
        { "cursor", """{"data":[],"next":"x"}""", "circle" },
        { "cursor", """{"next":"x"}""", "no items and does not say" },
        { "link", """{"data":[],"next":"/list?a"}""", "circle" },
        { "link", """{"data":[],"next":"https://elsewhere.example/list"}""", "another origin" },
        { "link", """{"data":[],"next":"//elsewhere.example/list"}""", "another origin" },
        { "link", """{"data":[],"next":"http://["}""", "not a URL" },
    };

    [Theory]
    [MemberData(nameof(BrokenLists))]
    public async Task List_ThatBreaksOff_ThrowsInsteadOfEnding(string style, string page, string said)
    {
        Paging<AlertPage, Alert> paging = style switch { "offset" => Lists.Offset, "scan" => s_scan, "cursor" => Lists.Cursor, _ => Lists.NextLink };
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(page);

        ApiContentException error = await Assert.ThrowsAsync<ApiContentException>(() => Titles(new(Post(server, null), paging)));

        Assert.Contains(said, error.Message);
        Assert.InRange(server.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task Items_BeforeAListBreaksOff_AreDelivered()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(Page(["a"], true), "<html>");
        List<string> titles = [];

        await Assert.ThrowsAsync<ApiContentException>(async () =>
        {
            await foreach (Alert alert in new PagedItems<AlertPage, Alert>(Post(server, null), Lists.Offset))
            {
                titles.Add(alert.Title);
            }
        });

        Assert.Equal(["a"], titles);
    }

    [Fact]
    public async Task Page_ThatFails_IsAnError()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, number)
            => context.AnswerAsync(number == 0 ? 200 : 403, "application/json", number == 0 ? Page(["a"], true) : """{"detail":"no"}"""));

        await Assert.ThrowsAsync<ApiErrorException>(() => Titles(new(Post(server, null), Lists.Offset)));
    }

    [Fact]
    public async Task Offset_ThatIsNoNumber_IsRefused()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(Page(["a"], true));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Titles(new(Get(server).Query("skip", "x"), Lists.Offset)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Titles(new(Post(server, "[1]"), Lists.Offset)));
    }

    [Fact]
    public void Set_OfBrokenJson_IsRefused() => Assert.Throws<JsonException>(() => Lists.Offset.Set("a", "{"));

    [Fact]
    public async Task Pages_AreWalkedAnewEachTimeAndLeaveTheFirstRequestAlone()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, number)
            => context.AnswerAsync(200, "application/json", Page([$"{number}"], number % 2 == 0)));
        ApiRequest<AlertPage> first = Post(server, """{"skip":0}""");
        PagedItems<AlertPage, Alert> items = new(first, Lists.Offset);
        List<AlertPage> pages = [];

        Assert.Equal(["0", "1"], await Titles(items));
        await foreach (AlertPage page in items.AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal(2, pages.Count);
        Assert.Equal(["""{"skip":0}""", """{"skip":1}""", """{"skip":0}""", """{"skip":1}"""], server.Requests.Select(static request => request.Body));
        Assert.Null(first.ToRequestInformation().GetRequestOption<RepeatableRequest>());
    }

    [Fact]
    public async Task ContinueWhile_IsAskedBetweenPagesAndEndsTheWalk()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(Page(["a", "b"], true), Page(["c"], true), Page(["d"], false));
        int asked = 0;
        PagedItems<AlertPage, Alert> items = new(Post(server, null), Lists.Offset);

        Assert.Equal(["a", "b", "c"], await Titles(items.ContinueWhile(() => ++asked < 2)));
        Assert.Equal((2, 2), (asked, server.Requests.Count));

        // The last page is followed by none, so nobody is asked.
        Assert.Equal(["d"], await Titles(items.ContinueWhile(() => throw new InvalidOperationException("asked"))));
        Assert.Equal(["d"], await Titles(items));
    }

    [Fact]
    public async Task Pages_ByPost_AreRepeatedAfterAFailure()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, number)
            => context.AnswerAsync(number == 1 ? 500 : 200, "application/json", Page(["a"], number == 0)));
        QuickTimeProvider time = new(TimeSpan.FromSeconds(60));
        using var client = Calls.Client(new() { Retry = new() { TimeProvider = time } });

        ApiRequest<AlertPage> first = server.Request(client, ResponseBody.Json<AlertPage, AlertPage>(), Method.POST).Path("/list")
            .JsonBody<RawJson, RawJsonCodec>(RawJson.Parse("{}"), "application/json", true);

        Assert.Equal(["a", "a"], await Titles(new(first, Lists.Offset)));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Walk_IsCancelled()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(Page(["a"], true));
        using CancellationTokenSource cancel = new();
        PagedItems<AlertPage, Alert> items = new(Post(server, null), Lists.Offset);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Alert _ in items.WithCancellation(cancel.Token))
            {
                await cancel.CancelAsync();
            }
        });

        Assert.Single(server.Requests);
    }

    private static string Page(string[] titles, bool? hasNext, string next = "null", int total = 0)
    {
        string data = string.Join(',', titles.Select(static title => $"{{\"title\":\"{title}\"}}"));
        string more = hasNext is { } value ? $",\"hasNext\":{(value ? "true" : "false")}" : "";
        return $"{{\"data\":[{data}]{more},\"next\":{next},\"total\":{total}}}";
    }

    private static ApiRequest<AlertPage> Get(LoopbackServer server)
        => server.Request(ResponseBody.Json<AlertPage, AlertPage>()).Path("/list");

    private static ApiRequest<AlertPage> Post(LoopbackServer server, string? body)
        => server.Request(ResponseBody.Json<AlertPage, AlertPage>(), Method.POST).Path("/list")
            .JsonBody<RawJson?, NullableCodec<RawJson, RawJsonCodec>>(body is null ? null : RawJson.Parse(body), "application/json", false);

    private static async Task<string[]> Titles(PagedItems<AlertPage, Alert> items)
    {
        List<string> titles = [];
        await foreach (Alert alert in items)
        {
            titles.Add(alert.Title);
        }

        return [.. titles];
    }
}
