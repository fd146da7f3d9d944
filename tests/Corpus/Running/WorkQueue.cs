using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Corpus.Documents;

namespace Corpus.Running;

/// <summary>Works through documents side by side, the largest one at a time: their memory would add up.</summary>
/// <param name="parallel">How many at once.</param>
internal sealed class WorkQueue(int parallel)
{
    private const long LargeDocument = 4 * 1024 * 1024;

    /// <summary>Hands each file to <paramref name="work"/>.</summary>
    public async Task RunAsync(
        IReadOnlyList<DocumentFile> files, Action<DocumentFile> work, CancellationToken cancellationToken)
    {
        foreach (var file in files.Where(static file => file.Length >= LargeDocument))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Run(() => work(file), cancellationToken);
            GC.Collect();
        }

        await Parallel.ForEachAsync(
            files.Where(static file => file.Length < LargeDocument),
            new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken },
            (file, _) =>
            {
                work(file);
                return ValueTask.CompletedTask;
            });
    }
}
