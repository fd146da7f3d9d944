using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Hosting;

public sealed class RequestJournalTests
{
    [Fact]
    public async Task Watch_OfMoreThanIsKept_GivesOutWhatIsLeftUnderItsNumbers()
    {
        var journal = new RequestJournal();
        for (var i = 1; i <= RequestJournal.Capacity + 5; i++)
        {
            journal.Add(Request(i));
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var watch = journal.WatchAsync(0, patience.Token).GetAsyncEnumerator(patience.Token);
        Assert.True(await watch.MoveNextAsync());
        Assert.Equal((6L, "/6"), (watch.Current.Number, watch.Current.Request.Path));
        for (var i = 7; i <= RequestJournal.Capacity + 5; i++)
        {
            Assert.True(await watch.MoveNextAsync());
        }

        var next = watch.MoveNextAsync();
        Assert.False(next.IsCompleted);
        journal.Add(Request(0));
        Assert.True(await next);
        Assert.Equal(RequestJournal.Capacity + 6L, watch.Current.Number);
    }

    [Fact]
    public async Task Watch_AfterANumberOfAnotherRun_BeginsWithTheNext()
    {
        var journal = new RequestJournal();
        journal.Add(Request(1));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var watch = journal.WatchAsync(900, patience.Token).GetAsyncEnumerator(patience.Token);
        var next = watch.MoveNextAsync();
        journal.Add(Request(2));

        Assert.True(await next);
        Assert.Equal((2L, "/2"), (watch.Current.Number, watch.Current.Request.Path));
    }

    [Fact]
    public void Latest_IsNewestFirst()
    {
        var journal = new RequestJournal();
        foreach (var i in Enumerable.Range(1, 5))
        {
            journal.Add(Request(i));
        }

        var (requests, last) = journal.Latest(3);

        Assert.Equal(["/5", "/4", "/3"], requests.Select(request => request.Path));
        Assert.Equal(5, last);
    }

    private static EmulatedRequest Request(int number) => new(DateTimeOffset.UnixEpoch, "GET", $"/{number}", 200, TimeSpan.Zero, null, null);
}
