using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Corpus.Running;

/// <summary>Runs work that may never end.</summary>
internal static class TimeLimit
{
    // What a thread of a compiler server gets where it gets least, so that recursion shows here that would fail there.
    private const int StackSize = 1024 * 1024;

    // Whatever the machine does: after this many times the limit, work hangs.
    private const int MaxWaits = 20;

    // How long work has to obey the token; the generator's stages do not look at it.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>What <paramref name="work"/> yields.</summary>
    /// <exception cref="TimeoutException">
    /// It took longer than <paramref name="limit"/>, and this process got that much of the processor; its thread is left behind.
    /// </exception>
    public static T Run<T>(TimeSpan limit, Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = source.Token;
        var result = default(T);
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work(token);
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize)
        {
            IsBackground = true,
        };
        thread.Start();
        if (!Join(thread, limit))
        {
            source.Cancel();
            thread.Join(s_patience);
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException($"It took longer than {limit.TotalSeconds:0} s.");
        }

        source.Dispose();
        failure?.Throw();
        return result!;
    }

    // On a machine that has much else to do, time passes in which no work is done.
    private static bool Join(Thread thread, TimeSpan limit)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var waits = 0; waits < MaxWaits; waits++)
        {
            if (thread.Join(limit))
            {
                return true;
            }

            if (Environment.CpuUsage.TotalTime - start >= limit)
            {
                break;
            }
        }

        return false;
    }
}
