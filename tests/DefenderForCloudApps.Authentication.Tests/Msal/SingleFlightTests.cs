using System;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Msal;

public sealed class SingleFlightTests
{
    private readonly SingleFlight<int> _flights = new();

    [Fact]
    public async Task Run_DifferentKeys_RunApart()
    {
        var gate = new TaskCompletionSource<int>();
        var first = _flights.RunAsync("a", _ => gate.Task, CancellationToken.None);

        Assert.Equal(2, await _flights.RunAsync("b", _ => Task.FromResult(2), CancellationToken.None));

        gate.SetResult(1);
        Assert.Equal(1, await first);
    }

    [Fact]
    public async Task Run_AfterEnd_StartsAnew()
    {
        await _flights.RunAsync("a", _ => Task.FromResult(1), CancellationToken.None);

        Assert.Equal(2, await _flights.RunAsync("a", _ => Task.FromResult(2), CancellationToken.None));
    }

    [Fact]
    public async Task Run_AfterEndBeforeAllCallersWoke_StartsAnew()
    {
        var gate = new TaskCompletionSource<int>();
        var again = FirstThenAgainAsync();
        var other = _flights.RunAsync("a", _ => gate.Task, CancellationToken.None);
        gate.SetResult(1);

        Assert.Equal(2, await again);
        Assert.Equal(1, await other);

        // Goes on inside the completion of the first flight, before the other caller has been told.
        async Task<int> FirstThenAgainAsync()
        {
            await _flights.RunAsync("a", _ => gate.Task, CancellationToken.None).ConfigureAwait(false);
            return await _flights.RunAsync("a", _ => Task.FromResult(2), CancellationToken.None).ConfigureAwait(false);
        }
    }

    [Fact]
    public async Task Run_OperationFails_FailsForAllAndIsForgotten()
    {
        var gate = new TaskCompletionSource<int>();
        var first = _flights.RunAsync("a", _ => gate.Task, CancellationToken.None);
        var second = _flights.RunAsync("a", _ => Task.FromResult(2), CancellationToken.None);
        gate.SetException(new InvalidOperationException("broken"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
        Assert.Equal(3, await _flights.RunAsync("a", _ => Task.FromResult(3), CancellationToken.None));
    }

    [Fact]
    public async Task Run_OperationThrowsAtOnce_IsAFailureLikeAnyOther() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _flights.RunAsync(
            "a", _ => throw new InvalidOperationException("broken"), CancellationToken.None));

    [Fact]
    public async Task Run_LastCallerLeaves_CancelsOperationAndNextStartsAnew()
    {
        var cancelled = new TaskCompletionSource();
        using var impatience = new CancellationTokenSource();
        var abandoned = _flights.RunAsync(
            "a",
            async token =>
            {
                token.Register(cancelled.SetResult);
                await Task.Delay(Timeout.Infinite, token);
                return 1;
            },
            impatience.Token);

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(2, await _flights.RunAsync("a", _ => Task.FromResult(2), CancellationToken.None));
    }
}
