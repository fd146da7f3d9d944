using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Benchmarks.Peers.Kiota;
using Benchmarks.Ratios;
using Benchmarks.Records;
using Specwright.Runtime.Json;
using Ours = DefenderForCloudApps.ActivityPage;
using Theirs = Benchmarks.Peers.Kiota.Models.ActivityPage;

namespace Benchmarks.Goals;

/// <summary>The page of 1,000 activities read, against Kiota's runtime: how many times faster and with less memory.</summary>
internal sealed class KiotaRead : Measurement
{
    private static readonly Goal s_time = new("kiota-read-time", 10, AtLeast: true);
    private static readonly Goal s_memory = new("kiota-read-memory", 7, AtLeast: true);

    public override IReadOnlyList<Goal> Goals => [s_time, s_memory];

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        byte[] body = ActivityRecords.Page(1000);
        var theirs = await KiotaJson.ReadAsync(new MemoryStream(body), Theirs.CreateFromDiscriminatorValue);
        Same.Json("Kiota", body, KiotaJson.Bytes(KiotaJson.Write(theirs!)));

        var costs = await Interleaved.MeasureAsync(
            report,
            Contender.Of("Specwright", () => JsonText.Deserialize<Ours, Ours>(body)),
            Contender.OfCalls(
                "Kiota", async () => await KiotaJson.ReadAsync(new MemoryStream(body), Theirs.CreateFromDiscriminatorValue)));
        report.Add(s_time, costs[1].Microseconds / costs[0].Microseconds);
        report.Add(s_memory, costs[1].Bytes / costs[0].Bytes);
    }
}
