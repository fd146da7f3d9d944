using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.ServerSentEvents;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Portal;

public sealed class LiveRequestsTests : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private CloudAppsEmulator Emulator { get; set; } = null!;

    private ApiCaller Api { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess });
        Api = ApiCaller.WithLegacyToken(Emulator);
    }

    public async Task DisposeAsync()
    {
        Api.Dispose();
        await Emulator.DisposeAsync();
    }

    [Fact]
    public async Task Requests_OfAnOpenPage_ComeAsTheyAreMade()
    {
        await Api.GetAsync("v1/alerts/before/");
        await using var events = (await OpenAsync("?after=1")).GetAsyncEnumerator();

        await Api.GetAsync("v1/alerts/?limit=1");
        var first = await NextAsync(events);
        await Api.PostAsync("v1/alerts/", """{"filters":{"<script>":{"eq":[1]}}}""");
        var second = await NextAsync(events);

        Assert.Equal(("2", "3"), (first.EventId, second.EventId));
        Assert.StartsWith("<tr", first.Data, StringComparison.Ordinal);
        Assert.Contains("/api/v1/alerts/</td>", first.Data);
        Assert.Contains("<td class=\"caller\">legacy token</td>", first.Data);
        Assert.Contains("&lt;script&gt;", second.Data);
    }

    [Fact]
    public async Task Requests_OfAPageThatComesBack_AreThoseItMissed()
    {
        foreach (var path in new[] { "v1/one/", "v1/two/", "v1/three/" })
        {
            await Api.GetAsync(path);
        }

        await using var events = (await OpenAsync("?after=0", lastEventId: "1")).GetAsyncEnumerator();

        Assert.Contains("/api/v1/two/", (await NextAsync(events)).Data);
        Assert.Contains("/api/v1/three/", (await NextAsync(events)).Data);
    }

    [Fact]
    public async Task Emulator_WithAnOpenPage_StopsAllTheSame()
    {
        await using var events = (await OpenAsync("")).GetAsyncEnumerator();
        var next = events.MoveNextAsync().AsTask();

        await Emulator.DisposeAsync();

        // The stream comes to its end; a connection that had to be broken would be an exception.
        Assert.False(await next.WaitAsync(s_patience));
    }

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(s_patience));
        return events.Current;
    }

    private async Task<IAsyncEnumerable<SseItem<string>>> OpenAsync(string query, string? lastEventId = null)
    {
        var http = new HttpClient(Emulator.CreateHandler()) { BaseAddress = Emulator.ApiUrl };
        var request = new HttpRequestMessage(HttpMethod.Get, "/_emulator/requests" + query);
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync(CancellationToken.None);
    }
}
