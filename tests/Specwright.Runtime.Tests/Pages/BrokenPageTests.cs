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
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Pages;

/// <summary>Pages that end otherwise than they should, after some of their items.</summary>
public sealed class BrokenPageTests : IDisposable
{
    private static readonly RetryOptions s_quickly = new() { TimeProvider = new QuickTimeProvider(TimeSpan.FromSeconds(60)) };

    private readonly CancellationTokenSource _tooLate = new(TimeSpan.FromMinutes(1));

    public void Dispose() => _tooLate.Dispose();

    [Fact]
    public async Task Page_ThatBreaksOff_GivesItsItemsThenTheException()
    {
        await using LoopbackServer server = await Breaking("""{"data":[{"title":"a"},{"ti""", "");

        (List<string> titles, ApiCallException? error) = await Calls.Adapter(server.BaseUrl).Walk().ReadAsync(_tooLate.Token);

        ApiTransportException broken = Assert.IsType<ApiTransportException>(error);
        Assert.Equal(["a"], titles);
        Assert.Equal(("Test_List", "GET", "/list"), (broken.Operation, broken.HttpMethod, broken.RequestUri!.AbsolutePath));
        Assert.IsType<HttpIOException>(broken.InnerException);
    }

    public static TheoryData<string, int, string, int, int> Mistakes => new()
    {
        { "{\"data\":[{\"title\":\"a\"},\n{\"title\":5}],\"hasNext\":false}", 1, "$.data[1].title", 1, 9 },
        { "{\"data\":[{\"title\":\"a\"},\n{\"title\":\"b\"", 1, "$.data[1].title", 1, 12 },
        { "{\"data\":[{\"title\":\"a\"}\n{\"title\":\"b\"}]}", 1, "$.data[0]", 1, 0 },
        { "{\"data\":[{\"title\":\"a\"},]}", 1, "$.data[0]", 0, 23 },
        { "{\"data\":[{\"title\":\"a\"}],\n\n \"hasNext\":\"x\"}", 1, "$.hasNext", 2, 11 },
        { "{\"data\":[{\"title\":\"a\"}],\"other\":{\"x\":[tru]}}", 1, "$.other.x[0]", 0, 38 },
        { "{\"data\":[{\"title\":\"a\"}],\"hasNext\":false}x", 1, "$", 0, 40 },
        { "{\"data\":[{\"title\":\"a\"}],\"hasNext\":false", 1, "$.hasNext", 0, 39 },
        { "\n{\"data\":{}}", 0, "$.data", 1, 8 },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Page_WithAMistake_GivesTheItemsBeforeItAndItsPlace(string page, int items, string path, int line, int byteInLine)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(page);

        (List<string> titles, ApiCallException? error) = await Calls.Adapter(server.BaseUrl).Walk().ReadAsync(_tooLate.Token);

        ApiContentException refused = Assert.IsType<ApiContentException>(error);
        JsonException cause = Assert.IsType<JsonException>(refused.InnerException);
        Assert.Equal(items, titles.Count);
        Assert.Equal((path, line, byteInLine), (cause.Path, (int)cause.LineNumber!, (int)cause.BytePositionInLine!));
        Assert.EndsWith($"Path: {path} | LineNumber: {line} | BytePositionInLine: {byteInLine}.", cause.Message);
        Assert.Equal((HttpStatusCode.OK, "Test_List", "GET"), (refused.StatusCode, refused.Operation, refused.HttpMethod));
    }

    [Fact]
    public async Task Item_ThatIsNotWhatWasExpected_IsShown()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("""{"data":[{"title":"a"},{"title":5}],"hasNext":false}""");

        (_, ApiCallException? error) = await Calls.Adapter(server.BaseUrl).Walk().ReadAsync(_tooLate.Token);

        Assert.StartsWith("""{"title":5}""", Assert.IsType<ApiContentException>(error).ContentStart);
    }

    [Theory]
    [InlineData("", "no body")]
    [InlineData(" \n", "no body")]
    [InlineData("null", "is null")]
    [InlineData("<html><body>Sign in</body></html>", "HTML or XML")]
    [InlineData("[]", "not the JSON")]
    [InlineData("5", "not the JSON")]
    public async Task Answer_ThatIsNoPage_IsRefusedAsAWholeOneIs(string page, string said)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(page);
        PagedItems<AlertPage, Alert> items = Calls.Adapter(server.BaseUrl).Walk();

        ApiContentException whole = await Assert.ThrowsAsync<ApiContentException>(async () => await items.AsPages().GetAsyncEnumerator().MoveNextAsync());
        (_, ApiCallException? error) = await items.ReadAsync(_tooLate.Token);

        ApiContentException refused = Assert.IsType<ApiContentException>(error);
        Assert.Contains(said, refused.Message);
        Assert.Equal((whole.Message, whole.ContentStart, whole.InnerException?.Message), (refused.Message, refused.ContentStart, refused.InnerException?.Message));
    }

    [Fact]
    public async Task Answer_InHtmlThatArrivesSlowly_IsShown()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(static async (context, _) =>
        {
            foreach (string piece in (string[])["<ht", "ml>", "Sign in"])
            {
                await context.Response.WriteAsync(piece);
                await context.Response.Body.FlushAsync();
            }
        });

        (_, ApiCallException? error) = await Calls.Adapter(server.BaseUrl).Walk().ReadAsync(_tooLate.Token);

        Assert.Equal("<html>Sign in", Assert.IsType<ApiContentException>(error).ContentStart);
    }

    [Fact]
    public async Task Answer_OfAnotherMediaType_IsRefused()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, "text/csv", "a,b");

        (_, ApiCallException? error) = await Calls.Adapter(server.BaseUrl).Walk().ReadAsync(_tooLate.Token);

        Assert.Contains("text/csv", Assert.IsType<ApiContentException>(error).Message);
    }

    [Theory]
    [InlineData("""{"data":[{"title":"a"}],"data":[{"title":"b"}],"hasNext":false}""")]
    [InlineData("""{"data":[{"title":"a"}],"d\u0061ta":null,"hasNext":false}""")]
    public async Task Items_ThatComeTwice_AreRefused(string page)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync(page);

        (List<string> titles, ApiCallException? error) = await Calls.Adapter(server.BaseUrl).Walk().ReadAsync(_tooLate.Token);

        Assert.Equal(["a"], titles);
        Assert.Contains("comes twice", Assert.IsType<ApiContentException>(error).InnerException!.Message);
    }

    [Fact]
    public async Task Items_NestedTooDeep_AreRefused()
    {
        // The page and its array count, too: 62 more are the limit.
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, number) => context.AnswerAsync(
            200, "application/json", $"{{\"data\":[{{\"x\":{new string('[', 61 + number)}{new string(']', 61 + number)}}}],\"hasNext\":false}}"));

        (List<string> titles, ApiCallException? error) = await Calls.Adapter(server.BaseUrl).Walk().ReadAsync(_tooLate.Token);
        Assert.Null(error);
        Assert.Single(titles);

        (titles, error) = await Calls.Adapter(server.BaseUrl).Walk().ReadAsync(_tooLate.Token);
        Assert.Empty(titles);
        Assert.Contains("More than 64", Assert.IsType<ApiContentException>(error).InnerException!.Message);
    }

    [Fact]
    public async Task Page_ThatBreaksOffAndComesAgain_GivesNoItemTwice()
    {
        await using LoopbackServer server = await Breaking(
            """{"data":[{"title":"a"},{"title":"b"},{"ti""", """{"data":[{"title":"a"},{"title":"b"},{"title":"c"},""", """{"data":[{"title":"a"},{"title":"b"},{"title":"c"},{"title":"d"}],"hasNext":false}""");

        (List<string> titles, ApiCallException? error) = await Retrying(server).ReadAsync(_tooLate.Token);

        Assert.Null(error);
        Assert.Equal(["a", "b", "c", "d"], titles);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"data":[{"title":"A"},{"title":"b"},{"title":"c"}],"hasNext":false}""")]
    [InlineData("""{"data":[{"title":"b"},{"title":"c"}],"hasNext":false}""")]
    [InlineData("""{"data":[],"hasNext":false}""")]
    [InlineData("""{"data":null,"hasNext":false}""")]
    public async Task Page_ThatBreaksOffAndComesAgainOtherwise_EndsTheWalk(string again)
    {
        await using LoopbackServer server = await Breaking("""{"data":[{"title":"a"},""", again);

        (List<string> titles, ApiCallException? error) = await Retrying(server).ReadAsync(_tooLate.Token);

        Assert.IsType<HttpIOException>(Assert.IsType<ApiTransportException>(error).InnerException);
        Assert.Equal(["a"], titles);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Page_ThatBreaksOffAgainAndAgain_EndsTheWalk()
    {
        await using LoopbackServer server = await Breaking([.. Enumerable.Repeat("""{"data":[{"title":"a"},""", 9)]);

        (List<string> titles, ApiCallException? error) = await Retrying(server).ReadAsync(_tooLate.Token);

        Assert.IsType<ApiTransportException>(error);
        Assert.Equal(["a"], titles);
        Assert.Equal(1 + s_quickly.MaxRetries, server.Requests.Count);
    }

    [Fact]
    public async Task Walk_CancelledBetweenItems_Ends()
    {
        using Gate gate = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _)
            => gate.SendAsync(context, """{"data":[{"title":"a"},{"title":"b"},""", """{"title":"c"}],"hasNext":false}"""));
        using CancellationTokenSource cancel = new();
        List<string> titles = [];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Alert alert in Calls.Adapter(server.BaseUrl).Walk().WithCancellation(cancel.Token))
            {
                titles.Add(alert.Title);
                await cancel.CancelAsync();
            }
        });

        Assert.Equal(["a"], titles);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Walk_CancelledWhileItWaits_Ends(int cancelledAfter)
    {
        using Gate gate = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _)
            => gate.SendAsync(context, """{"data":[{"title":"a"}""", """,{"title":"b"}""", "]}"));
        using CancellationTokenSource cancel = new();
        await using IAsyncEnumerator<Alert> items = Calls.Adapter(server.BaseUrl).Walk().GetAsyncEnumerator(cancel.Token);
        for (int item = 0; item < cancelledAfter; item++)
        {
            Assert.True(await items.MoveNextAsync());
            if (item + 1 < cancelledAfter)
            {
                gate.Open();
            }
        }

        ValueTask<bool> next = items.MoveNextAsync();
        Assert.False(next.IsCompleted);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(next.AsTask);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Walk_ThatEndsEarly_GivesTheConnectionUp(bool byMistake)
    {
        TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            context.RequestAborted.Register(gone.SetResult);
            await context.Response.WriteAsync(byMistake ? """{"data":[{"title":"a"},5""" : """{"data":[{"title":"a"},""");
            await context.Response.WriteAsync(",");
            await context.Response.Body.FlushAsync();
            await gone.Task;
        });
        using SocketsHttpHandler connection = ApiHttpPipeline.CreatePrimary();
        connection.ResponseDrainTimeout = TimeSpan.Zero;
        using HttpClient client = ApiHttpPipeline.CreateClient(connection, new() { Retry = new() { MaxRetries = 0 } });
        PagedItems<AlertPage, Alert> items = Calls.Adapter(server.BaseUrl, client).Walk();

        if (byMistake)
        {
            (_, ApiCallException? error) = await items.ReadAsync(_tooLate.Token);
            Assert.IsType<ApiContentException>(error);
        }
        else
        {
            await foreach (Alert alert in items.WithCancellation(_tooLate.Token))
            {
                break;
            }
        }

        await gone.Task.WaitAsync(_tooLate.Token);
    }

    [Theory]
    [InlineData("""{"data":[{"title":"a"},{"title":"b"}],"hasNext":false}""", 9, false)]
    [InlineData("""{"data":[{"title":"a"},{"title":"b"}],"hasNext":false}""", 1, false)]
    [InlineData("""{"data":[{"title":"a"},{"title":"b"}],"hasNext":false}""", 1, true)]
    [InlineData("""{"data":[{"title":"a"},5],"hasNext":false}""", 9, false)]
    [InlineData("""{"data":[{"title":"a"}""", 9, false)]
    [InlineData("<html>", 9, false)]
    public async Task Walk_HoweverItEnds_GivesBackBuffersAndBody(string page, int taken, bool cancels)
    {
        List<PieceStream> bodies = [];
        using HttpClient client = new(new PageHandler(
            () =>
            {
                bodies.Add(new PieceStream(Encoding.UTF8.GetBytes(page), static () => 7, static () => true));
                return bodies[^1];
            },
            page));
        PagedItems<AlertPage, Alert> items = Calls.Adapter(new Uri("http://localhost"), client).Walk();
        using CancellationTokenSource cancel = new();
        using BufferWatch buffers = new();

        try
        {
            await foreach (Alert alert in items.WithCancellation(cancel.Token))
            {
                if (--taken == 0)
                {
                    if (!cancels)
                    {
                        break;
                    }

                    await cancel.CancelAsync();
                }
            }
        }
        catch (Exception exception) when (exception is ApiContentException or OperationCanceledException)
        {
            // What matters is what is left behind.
        }

        Assert.InRange(buffers.MostOut, 1, int.MaxValue);
        Assert.Equal(0, buffers.Out);
        Assert.True(Assert.Single(bodies).IsDisposed);
    }

    private static PagedItems<AlertPage, Alert> Retrying(LoopbackServer server)
        => Calls.Adapter(server.BaseUrl, Calls.Client(new() { Retry = s_quickly })).WalkByPost(Lists.Offset);

    /// <summary>Sends each page but the last one without its end.</summary>
    private static Task<LoopbackServer> Breaking(params string[] pages) => LoopbackServer.StartAsync(async (context, number) =>
    {
        byte[] page = Encoding.UTF8.GetBytes(pages[Math.Min(number, pages.Length - 1)]);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = number < pages.Length - 1 ? page.Length + 1 : page.Length;
        await context.Response.Body.WriteAsync(page);
    });
}
