using System;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Benchmarks.Calls;
using Benchmarks.Peers.Kiota;
using Benchmarks.Peers.SystemTextJson;
using Benchmarks.Records;
using DefenderForCloudApps;

namespace Benchmarks.Full;

/// <summary>A call that brings a page of alerts.</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls the cleanup.")]
public class CallAlerts
{
    private readonly Uri _address = new($"{Clients.Address}/v1/alerts/");
    private HttpClient? _http;
    private CloudAppsClient? _ours;
    private CloudAppsClient? _overKiota;
    private KiotaClient? _kiota;

    /// <summary>How many alerts there are.</summary>
    [Params(1, 100)]
    public int Alerts { get; set; }

    /// <summary>Makes the clients.</summary>
    [GlobalSetup]
    public void Setup()
    {
        byte[] body = AlertRecords.Page(Alerts);
        _http = new HttpClient(new StubHandler(body));
        _ours = Clients.Ours(new StubHandler(body));
        _overKiota = Clients.OursOverKiota(new StubHandler(body));
        _kiota = Clients.Kiota(new StubHandler(body));
    }

    /// <summary><c>HttpClient</c> and System.Text.Json's source generator.</summary>
    [Benchmark(Baseline = true)]
    public async Task<object?> HttpClientSystemTextJson() => await _http!.GetFromJsonAsync(_address, RecordsContext.Default.AlertPage);

    /// <summary>Ours.</summary>
    [Benchmark]
    public async Task<object?> Specwright() => await _ours!.Alerts.ListByQueryPageAsync();

    /// <summary>Ours over Kiota's adapter.</summary>
    [Benchmark]
    public async Task<object?> SpecwrightOverKiota() => await _overKiota!.Alerts.ListByQueryPageAsync();

    /// <summary>Kiota's generated client with its default middlewares.</summary>
    [Benchmark]
    public async Task<object?> Kiota() => await _kiota!.V1.Alerts.EmptyPathSegment.GetAsync();

    /// <summary>Disposes the clients.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _http?.Dispose();
        _ours?.Dispose();
        _overKiota?.Dispose();
    }
}
