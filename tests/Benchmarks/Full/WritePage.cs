using System.Buffers;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Benchmarks.Goals;
using Benchmarks.Peers.Kiota;
using Benchmarks.Peers.SystemTextJson;
using Benchmarks.Records;
using Specwright.Runtime.Json;
using Ours = DefenderForCloudApps.ActivityPage;
using Theirs = Benchmarks.Peers.Kiota.Models.ActivityPage;

namespace Benchmarks.Full;

/// <summary>A page of activities into a buffer that is there.</summary>
[MemoryDiagnoser]
public class WritePage
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Ours? _ours;
    private ActivityPage? _json;
    private Theirs? _kiota;

    /// <summary>How many activities there are.</summary>
    [Params(1, 1000)]
    public int Activities { get; set; }

    /// <summary>Makes the page.</summary>
    [GlobalSetup]
    public async Task Setup()
    {
        byte[] body = ActivityRecords.Page(Activities);
        _ours = JsonText.Deserialize<Ours, Ours>(body);
        _json = JsonSerializer.Deserialize(body, RecordsContext.Default.ActivityPage);
        _kiota = await KiotaJson.ReadAsync(new MemoryStream(body), Theirs.CreateFromDiscriminatorValue);
    }

    /// <summary>System.Text.Json's source generator, on its fast path.</summary>
    [Benchmark(Baseline = true)]
    public int SystemTextJson()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer);
        JsonSerializer.Serialize(writer, _json!, RecordsContext.Default.ActivityPage);
        return _buffer.WrittenCount;
    }

    /// <summary>Ours.</summary>
    [Benchmark]
    public object Specwright() => PooledWrite.Length<Ours, Ours>(_ours);

    /// <summary>Kiota's runtime.</summary>
    [Benchmark]
    public object Kiota() => KiotaJson.Write(_kiota!);
}
