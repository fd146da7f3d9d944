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
/// One call for one alert, against <c>GetFromJsonAsync</c> with System.Text.Json's source generator; ours with its own
/// adapter and with Kiota's. The details show Kiota's generated client with its default middlewares, too.
/// </summary>
internal sealed class CallOne : Measurement
{
    private static readonly Goal s_own = new("call-one", 0.80);
    private static readonly Goal s_kiota = new("call-one-kiota-adapter", 1.4);

    public override IReadOnlyList<Goal> Goals => [s_own, s_kiota];

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        byte[] body = AlertRecords.One();
        string id = AlertRecords.Identifier;
        using var ours = Clients.Ours(new StubHandler(body));
        using var overKiota = Clients.OursOverKiota(new StubHandler(body));
        using var http = new HttpClient(new StubHandler(body));
        var kiota = Clients.Kiota(new StubHandler(body));
        var address = new Uri($"{Clients.Address}/v1/alerts/{id}/");
        if ((await ours.Alerts.GetAsync(id)).Id != id || (await overKiota.Alerts.GetAsync(id)).Id != id
            || (await http.GetFromJsonAsync(address, RecordsContext.Default.Alert))!.Id != id
            || (await kiota.V1.Alerts[id].EmptyPathSegment.GetAsync())!.Id != id)
        {
            throw new InvalidOperationException("One of the clients reads another alert.");
        }

        var costs = await Interleaved.MeasureAsync(
            report,
            Contender.OfCalls("Specwright", async () => await ours.Alerts.GetAsync(id)),
            Contender.OfCalls("Specwright over Kiota's adapter", async () => await overKiota.Alerts.GetAsync(id)),
            Contender.OfCalls("HttpClient, System.Text.Json", async () => await http.GetFromJsonAsync(address, RecordsContext.Default.Alert)),
            Contender.OfCalls("Kiota", async () => await kiota.V1.Alerts[id].EmptyPathSegment.GetAsync()));
        report.Add(s_own, costs[0].Microseconds / costs[2].Microseconds);
        report.Add(s_kiota, costs[1].Microseconds / costs[2].Microseconds);
    }
}
