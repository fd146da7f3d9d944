using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Benchmarks.Calls;
using Benchmarks.Peers.SystemTextJson;
using Benchmarks.Ratios;
using Benchmarks.Records;

namespace Benchmarks.Goals;

/// <summary>
/// The page of 1,000 activities as an answer of unknown length: as a whole and item by item, against
/// <c>DeserializeAsync</c> with System.Text.Json's source generator over the same answer.
/// </summary>
internal sealed class ReadStream : Measurement
{
    private const int Count = 1000;
    private static readonly Goal s_buffered = new("read-stream-buffered", 0.40);
    private static readonly Goal s_items = new("read-stream-items", 0.42);

    public override IReadOnlyList<Goal> Goals => [s_buffered, s_items];

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        byte[] body = ActivityRecords.Page(Count);
        using var ours = Clients.Ours(new StubHandler(body, asStream: true));
        using var http = new HttpClient(new StubHandler(body, asStream: true));

        async Task<object?> Page() => (await ours.Activities.ListByQueryPageAsync()).Data.Count;

        async Task<object?> Items()
        {
            int count = 0;
            await foreach (var _ in ours.Activities.ListByQueryAsync())
            {
                count++;
            }

            return count;
        }

        async Task<object?> Peer()
        {
            using var response = await http.GetAsync(Clients.Address, HttpCompletionOption.ResponseHeadersRead);
            await using var stream = await response.Content.ReadAsStreamAsync();
            var page = await JsonSerializer.DeserializeAsync(stream, RecordsContext.Default.ActivityPage);
            return page!.Data!.Count;
        }

        foreach (Func<Task<object?>> side in new[] { Page, Items, Peer })
        {
            Same.Number("Activities read", Count, (int)(await side())!);
        }

        var costs = await Interleaved.MeasureAsync(
            report,
            Contender.OfCalls("Specwright, a page", Page),
            Contender.OfCalls("Specwright, items", Items),
            Contender.OfCalls("System.Text.Json", Peer));
        report.Add(s_buffered, costs[0].Microseconds / costs[2].Microseconds);
        report.Add(s_items, costs[1].Microseconds / costs[2].Microseconds);
    }
}
