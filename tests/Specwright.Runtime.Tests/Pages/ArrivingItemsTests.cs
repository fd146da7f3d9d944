using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Pages;

/// <summary>
/// Items are there before the rest of their page: the server sends what follows only when the client has had the item, so that
/// a client which waits for more waits for ever.
/// </summary>
public sealed class ArrivingItemsTests : IDisposable
{
    // Only a client that fails gets this far.
    private readonly CancellationTokenSource _tooLate = new(TimeSpan.FromMinutes(1));

    public void Dispose() => _tooLate.Dispose();

    public static TheoryData<string, string, string, string> Pagings => new()
    {
        { "Offset", "", ",\"hasNext\":true", "/list?skip=2" },
        { "Offset", "\"hasNext\":true,", "", "/list?skip=2" },
        { "PageNumber", "", ",\"hasNext\":true", "/list?page=2" },
        { "PageNumber", "\"hasNext\":true,\"total\":9,", "", "/list?page=2" },
        { "Cursor", "", ",\"next\":\"n\"", "/list?cursor=n" },
        { "Cursor", "\"other\":[{}],\"next\":\"n\",", "", "/list?cursor=n" },
        { "NextLink", "", ",\"next\":\"/more?a=1\"", "/more?a=1" },
        { "NextLink", "\"next\":\"/more?a=1\",", ",\"total\":5", "/more?a=1" },
        { "NextBody", "", ",\"hasNext\":true,\"next\":{\"a\":[1]}", "{\"filters\":{\"a\":[1]}}" },
        { "NextBody", "\"next\":{\"a\":[1]},", ",\"hasNext\":true", "{\"filters\":{\"a\":[1]}}" },
        { "LinkHeader", "", "", "/linked" },
    };

    [Theory]
    [MemberData(nameof(Pagings))]
    public async Task Item_ThatHasArrived_IsGivenOutBeforeTheRestOfThePage(string paging, string before, string after, string next)
    {
        using Gate gate = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, number) =>
        {
            context.Response.Headers.Link = paging == "LinkHeader" && number == 0 ? "</linked>; rel=next" : default;
            return number == 0
                ? gate.SendAsync(context, $"{{{before}\"data\":[{{\"title\":\"a\"}}", ",{\"title\":\"b\"}", $"]{after}}}")
                : context.AnswerAsync(200, "application/json", """{"data":[{"title":"c"}],"hasNext":false}""");
        });
        List<string> titles = [];

        await foreach (Alert alert in Walk(server, paging).WithCancellation(_tooLate.Token))
        {
            titles.Add(alert.Title);
            gate.Open();
        }

        Assert.Equal(["a", "b", "c"], titles);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(next, paging == "NextBody" ? server.Requests.Last().Body : server.Requests.Last().Target);
    }

    [Fact]
    public async Task Item_ThroughKiotasAdapter_IsGivenOutBeforeTheRestOfThePage()
    {
        using Gate gate = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _)
            => gate.SendAsync(context, """{"data":[{"title":"a"}""", """],"hasNext":false}"""));
        using HttpClientRequestAdapter kiota = new(new AnonymousAuthenticationProvider()) { BaseUrl = server.BaseUrl.AbsoluteUri.TrimEnd('/') };
        List<string> titles = [];

        await foreach (Alert alert in kiota.Walk().WithCancellation(_tooLate.Token))
        {
            titles.Add(alert.Title);
            gate.Open();
        }

        Assert.Equal(["a"], titles);
    }

    [Fact]
    public async Task Item_OfAPageThatIsTheListItself_IsGivenOutBeforeTheRest()
    {
        using Gate gate = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) => gate.SendAsync(context, """[{"title":"a"}""", "]"));
        ApiOperation<IReadOnlyList<Alert>> operation = new("Test_List", Method.GET, ResponseBody.Json<IReadOnlyList<Alert>, ListCodec<Alert, Alert>>());
        PagedItems<IReadOnlyList<Alert>, Alert> items = new(
            new ApiRequest<IReadOnlyList<Alert>>(Calls.Adapter(server.BaseUrl), operation).Path("/list"),
            Paging.LinkHeader<IReadOnlyList<Alert>, Alert, Alert>(""));
        List<string> titles = [];

        await foreach (Alert alert in items.WithCancellation(_tooLate.Token))
        {
            titles.Add(alert.Title);
            gate.Open();
        }

        Assert.Equal(["a"], titles);
    }

    [Fact]
    public async Task Page_ByteByByte_IsTheSame()
    {
        string title = "grüße 漢字 😀 \\\"q\\\" \\\\ \\u00e9 \\ud83d\\ude00 [{,";
        byte[] page = Encoding.UTF8.GetBytes($"{{\"x\\u0041\":\"ä\\\"]\",\"data\":[{{\"title\":\"{title}\"}} , {{\"title\":\"b\"}}],\n \"hasNext\" : false}}");
        await using LoopbackServer server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            foreach (byte one in page)
            {
                await context.Response.Body.WriteAsync(new[] { one });
                await context.Response.Body.FlushAsync();
            }
        });

        (List<string> titles, ApiCallException? error) = await Walk(server).ReadAsync(_tooLate.Token);

        Assert.Null(error);
        Assert.Equal(["grüße 漢字 😀 \"q\" \\ é 😀 [{,", "b"], titles);
    }

    [Fact]
    public async Task Item_LargerThanAnyBuffer_IsRead()
    {
        string title = string.Concat(Enumerable.Repeat("{\\\"é]", 600_000));
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(
            $"{{\"data\":[{{\"title\":\"a\"}},{{\"title\":\"{title}\"}},{{\"title\":\"c\"}}],\"hasNext\":false}}");

        (List<string> titles, ApiCallException? error) = await Walk(server).ReadAsync(_tooLate.Token);

        Assert.Null(error);
        Assert.Equal(["a", title.Replace("\\\"", "\"", StringComparison.Ordinal), "c"], titles);
    }

    public static TheoryData<string, string, string> OtherTexts => new()
    {
        { "utf-16", "utf-16", "" },
        { "utf-16BE", "", "\uFEFF" },
        { "iso-8859-1", "iso-8859-1", "" },
        { "utf-8", "", "\uFEFF" },
    };

    [Theory]
    [MemberData(nameof(OtherTexts))]
    public async Task Page_InAnotherEncoding_IsRead(string encoding, string charset, string mark)
    {
        byte[] page = Encoding.GetEncoding(encoding).GetBytes(mark + """{"data":[{"title":"é"}],"hasNext":false}""");
        await using LoopbackServer server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = charset.Length == 0 ? "application/json" : $"application/json; charset={charset}";
            await context.Response.Body.WriteAsync(page.AsMemory(0, 1));
            await context.Response.Body.FlushAsync();
            await context.Response.Body.WriteAsync(page.AsMemory(1));
        });

        (List<string> titles, ApiCallException? error) = await Walk(server).ReadAsync(_tooLate.Token);

        Assert.Null(error);
        Assert.Equal(["é"], titles);
    }

    [Fact]
    public async Task Strings_ThatReturnInALongPage_AreOneObject()
    {
        string items = string.Join(',', Enumerable.Repeat("""{"title":"a title that returns"}""", 2_000));
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync($"{{\"data\":[{items}],\"hasNext\":false}}");

        (List<string> titles, _) = await Walk(server).ReadAsync(_tooLate.Token);

        Assert.Equal(2_000, titles.Count);
        Assert.Same(titles[^2], titles[^1]);
    }

    [Fact]
    public async Task Consumer_ThatTakesItsTime_IsNoReasonForATimeOut()
    {
        ManualTimeProvider time = new();
        using Gate gate = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _)
            => gate.SendAsync(context, """{"data":[{"title":"a"}""", """,{"title":"b"}""", """],"hasNext":false}"""));
        ApiOperation<AlertPage> operation = new("Test_List", Method.GET, ResponseBody.Json<AlertPage, AlertPage>());
        using HttpClient client = Calls.Client(new() { Retry = new() { MaxRetries = 0, TimeProvider = time } });
        PagedItems<AlertPage, Alert> items = new(
            new ApiRequest<AlertPage>(Calls.Adapter(server.BaseUrl, client), operation).Path("/list")
                .Option(new AnswerTimeout(TimeSpan.FromSeconds(10), time)),
            Lists.Offset);
        List<string> titles = [];

        await foreach (Alert alert in items.WithCancellation(_tooLate.Token))
        {
            titles.Add(alert.Title);
            time.Advance(TimeSpan.FromHours(1));
            gate.Open();
        }

        Assert.Equal(["a", "b"], titles);
    }

    private static PagedItems<AlertPage, Alert> Walk(LoopbackServer server, string paging = "Offset") => paging switch
    {
        "PageNumber" => Calls.Adapter(server.BaseUrl).Walk(Lists.PageNumber),
        "Cursor" => Calls.Adapter(server.BaseUrl).Walk(Lists.Cursor),
        "NextLink" => Calls.Adapter(server.BaseUrl).Walk(Lists.NextLink),
        "NextBody" => Calls.Adapter(server.BaseUrl).WalkByPost(Lists.NextBody),
        "LinkHeader" => Calls.Adapter(server.BaseUrl).Walk(Lists.LinkHeader),
        _ => Calls.Adapter(server.BaseUrl).Walk(),
    };
}
