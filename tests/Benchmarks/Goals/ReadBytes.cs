using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using Benchmarks.Peers.SystemTextJson;
using Benchmarks.Ratios;
using Benchmarks.Records;
using Specwright.Runtime.Json;
using Ours = DefenderForCloudApps.ActivityPage;

namespace Benchmarks.Goals;

/// <summary>A page of 1,000 activities from bytes, against System.Text.Json's source generator.</summary>
internal sealed class ReadBytes : Measurement
{
    private static readonly Goal s_time = new("read-bytes-time", 0.40);
    private static readonly Goal s_memory = new("read-bytes-memory", 1.0);

    public override IReadOnlyList<Goal> Goals => [s_time, s_memory];

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        byte[] body = ActivityRecords.Page(1000);
        Same.Json("Specwright", body, JsonText.Serialize<Ours, Ours>(JsonText.Deserialize<Ours, Ours>(body)));
        Same.Json("System.Text.Json", body, JsonSerializer.SerializeToUtf8Bytes(
            JsonSerializer.Deserialize(body, RecordsContext.Default.ActivityPage), RecordsContext.Default.ActivityPage!));

        var costs = await Interleaved.MeasureAsync(
            report,
            Contender.Of("Specwright", () => JsonText.Deserialize<Ours, Ours>(body)),
            Contender.Of("System.Text.Json", () => JsonSerializer.Deserialize(body, RecordsContext.Default.ActivityPage)));
        report.Add(s_time, costs[0].Microseconds / costs[1].Microseconds);
        report.Add(s_memory, costs[0].Bytes / costs[1].Bytes);
    }
}
