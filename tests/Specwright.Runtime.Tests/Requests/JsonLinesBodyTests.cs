using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Requests;

public class JsonLinesBodyTests
{
    [Fact]
    public async Task Body_SentTwice_AsksForItsItemsAnew()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        Sequence items = new(3);
        ApiRequest<NoContent> request = server.Request(Method.POST).Path("/").JsonLinesBody<long, Int64Codec>(items, "application/jsonl", true);

        await request.SendAsync();
        await request.SendAsync();

        Assert.All(server.Requests, static received => Assert.Equal("0\n1\n2\n", received.Body));
        Assert.Equal(2, items.Ended);
    }

    [Fact]
    public async Task Body_WithoutItems_IsEmpty()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");

        await server.Request(Method.POST).Path("/").JsonLinesBody<long, Int64Codec>(new Sequence(0), "application/jsonl", true).SendAsync();

        Assert.Equal("", server.Only.Body);
        Assert.Equal("application/jsonl", server.Only.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Body_WhoseItemsFail_EndsTheCallAndPutsThemAway()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        Sequence items = new(3, failsAt: 1);

        await Assert.ThrowsAnyAsync<Exception>(
            () => server.Request(Method.POST).Path("/").JsonLinesBody<long, Int64Codec>(items, "application/jsonl", true).SendAsync());

        Assert.Equal(1, items.Ended);
    }

    [Fact]
    public async Task Body_ThatIsCancelled_TellsItsItems()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        using CancellationTokenSource cancellation = new(TimeSpan.FromMilliseconds(200));
        Sequence items = new(2, waitsAt: 1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Request(Method.POST).Path("/")
            .JsonLinesBody<long, Int64Codec>(items, "application/jsonl", true).SendAsync(cancellation.Token));

        await items.EndedOnce.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Body_ThatMustBeThere_IsAskedFor()
        => Assert.Throws<ArgumentNullException>(
            () => new ApiRequest<NoContent>(Calls.Adapter(new Uri("http://127.0.0.1:9")), new ApiOperation<NoContent>("Test", Method.POST, ResponseBody.None()))
                .JsonLinesBody<long, Int64Codec>(null, "application/jsonl", true));

    private sealed class Sequence(int count, int failsAt = -1, int waitsAt = -1) : IAsyncEnumerable<long>
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public int Ended => _count;

        public Task EndedOnce => _ended.Task;

        public async IAsyncEnumerator<long> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            try
            {
                for (int i = 0; i < count; i++)
                {
                    await Task.Delay(i == waitsAt ? Timeout.Infinite : 1, cancellationToken);
                    yield return i == failsAt ? throw new InvalidOperationException("No more.") : i;
                }
            }
            finally
            {
                Interlocked.Increment(ref _count);
                _ended.TrySetResult();
            }
        }
    }
}
