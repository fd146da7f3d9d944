using System;
using System.Threading.Tasks;

namespace Benchmarks.Ratios;

/// <summary>One of several ways to do the same.</summary>
/// <param name="Name">Whose way it is.</param>
/// <param name="RunAsync">Does it as often as it is told.</param>
internal sealed record Contender(string Name, Func<int, Task> RunAsync)
{
    /// <summary>Of work on this thread.</summary>
    public static Contender Of(string name, Func<object?> work) => new(name, times =>
    {
        for (int i = 0; i < times; i++)
        {
            GC.KeepAlive(work());
        }

        return Task.CompletedTask;
    });

    /// <summary>Of calls, one after another.</summary>
    public static Contender OfCalls(string name, Func<Task<object?>> call) => new(name, async times =>
    {
        for (int i = 0; i < times; i++)
        {
            GC.KeepAlive(await call());
        }
    });
}
