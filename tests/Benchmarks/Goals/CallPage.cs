using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Benchmarks.Calls;
using Benchmarks.Peers.SystemTextJson;
using Benchmarks.Ratios;
using Benchmarks.Records;

namespace Benchmarks.Goals;

/// <summary>
/// One call for a page of 100 alerts, against <c>GetFromJsonAsync</c> with System.Text.Json's source generator. The
/// details show Kiota's generated client with its default middlewares, too.
/// </summary>
internal sealed class CallPage : Measurement
{
    private const int Count = 100;
    private static readonly Goal s_time = new("call-page-time", 0.36);
    private static readonly Goal s_memory = new("call-page-memory", 1.02);

    public override IReadOnlyList<Goal> Goals => [s_time, s_memory];

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        byte[] body = AlertRecords.Page(Count);
        using var ours = Clients.Ours(new StubHandler(body));
        using var http = new HttpClient(new StubHandler(body));
        var kiota = Clients.Kiota(new StubHandler(body));
        var address = new Uri($"{Clients.Address}/v1/alerts/");
        Same.Number("Specwright's alerts", Count, (await ours.Alerts.ListByQueryPageAsync()).Data.Count);
        Same.Number("System.Text.Json's alerts", Count, (await http.GetFromJsonAsync(address, RecordsContext.Default.AlertPage))!.Data!.Count);
        Same.Number("Kiota's alerts", Count, (await kiota.V1.Alerts.EmptyPathSegment.GetAsync())!.Data!.Count);

        var costs = await Interleaved.MeasureAsync(
            report,
            Contender.OfCalls("Specwright", async () => await ours.Alerts.ListByQueryPageAsync()),
            Contender.OfCalls("HttpClient, System.Text.Json", async () => await http.GetFromJsonAsync(address, RecordsContext.Default.AlertPage)),
            Contender.OfCalls("Kiota", async () => await kiota.V1.Alerts.EmptyPathSegment.GetAsync()));
        report.Add(s_time, costs[0].Microseconds / costs[1].Microseconds);
        report.Add(s_memory, costs[0].Bytes / costs[1].Bytes);
    }
}
