using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using Benchmarks.Peers.SystemTextJson;
using Benchmarks.Ratios;
using Benchmarks.Records;
using Specwright.Runtime.Json;
using Ours = DefenderForCloudApps.ActivityPage;

namespace Benchmarks.Goals;

/// <summary>
/// The page of 1,000 activities written into a buffer that is there, against the fast path of System.Text.Json's source
/// generator: an array for the result would cost both as much as the writing.
/// </summary>
internal sealed class Write : Measurement
{
    private static readonly Goal s_time = new("write-time", 0.48);

    public override IReadOnlyList<Goal> Goals => [s_time];

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        byte[] body = ActivityRecords.Page(1000);
        var ours = JsonText.Deserialize<Ours, Ours>(body);
        var peer = JsonSerializer.Deserialize(body, RecordsContext.Default.ActivityPage)!;
        Same.Json("Specwright", body, JsonText.Serialize<Ours, Ours>(ours));
        Same.Json("System.Text.Json", body, JsonSerializer.SerializeToUtf8Bytes(peer, RecordsContext.Default.ActivityPage));
        if (RecordsContext.Default.ActivityPage.SerializeHandler is null)
        {
            throw new InvalidOperationException("System.Text.Json has no fast path for the page.");
        }

        var buffer = new ArrayBufferWriter<byte>(body.Length * 2);
        using var writer = new Utf8JsonWriter(buffer);
        var costs = await Interleaved.MeasureAsync(
            report,
            Contender.Of("Specwright", () => PooledWrite.Length<Ours, Ours>(ours)),
            Contender.Of("System.Text.Json", () =>
            {
                buffer.ResetWrittenCount();
                writer.Reset();
                JsonSerializer.Serialize(writer, peer, RecordsContext.Default.ActivityPage);
                return buffer;
            }));
        report.Add(s_time, costs[0].Microseconds / costs[1].Microseconds);
    }
}
