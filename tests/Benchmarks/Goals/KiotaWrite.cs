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

/// <summary>The page of 1,000 activities written, against Kiota's runtime: how many times faster.</summary>
internal sealed class KiotaWrite : Measurement
{
    private static readonly Goal s_time = new("kiota-write-time", 5, AtLeast: true);

    public override IReadOnlyList<Goal> Goals => [s_time];

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        byte[] body = ActivityRecords.Page(1000);
        var ours = JsonText.Deserialize<Ours, Ours>(body);
        var theirs = (await KiotaJson.ReadAsync(new MemoryStream(body), Theirs.CreateFromDiscriminatorValue))!;
        Same.Json("Kiota", body, KiotaJson.Bytes(KiotaJson.Write(theirs)));

        var costs = await Interleaved.MeasureAsync(
            report,
            Contender.Of("Specwright", () => PooledWrite.Length<Ours, Ours>(ours)),
            Contender.Of("Kiota", () => KiotaJson.Write(theirs)));
        report.Add(s_time, costs[1].Microseconds / costs[0].Microseconds);
    }
}
