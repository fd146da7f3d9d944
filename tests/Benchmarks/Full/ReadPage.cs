using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Benchmarks.Peers.Kiota;
using Benchmarks.Peers.SystemTextJson;
using Benchmarks.Records;
using Specwright.Runtime.Json;
using Ours = DefenderForCloudApps.ActivityPage;
using Theirs = Benchmarks.Peers.Kiota.Models.ActivityPage;

namespace Benchmarks.Full;

/// <summary>A page of activities from bytes.</summary>
[MemoryDiagnoser]
public class ReadPage
{
    private byte[] _body = [];

    /// <summary>How many activities there are.</summary>
    [Params(1, 1000)]
    public int Activities { get; set; }

    /// <summary>Makes the page.</summary>
    [GlobalSetup]
    public void Setup() => _body = ActivityRecords.Page(Activities);

    /// <summary>System.Text.Json's source generator.</summary>
    [Benchmark(Baseline = true)]
    public object? SystemTextJson() => JsonSerializer.Deserialize(_body, RecordsContext.Default.ActivityPage);

    /// <summary>Ours.</summary>
    [Benchmark]
    public object? Specwright() => JsonText.Deserialize<Ours, Ours>(_body);

    /// <summary>Kiota's runtime.</summary>
    [Benchmark]
    public async Task<object?> Kiota() => await KiotaJson.ReadAsync(new MemoryStream(_body), Theirs.CreateFromDiscriminatorValue);
}
