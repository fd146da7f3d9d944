using System;
using System.Net;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Access;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Tenant_OverItsRequestsOfAMinute_IsThrottledUntilTheFirstIsAMinuteOld()
    {
        var time = new FakeTime();
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, TimeProvider = time });
        using var legacy = ApiCaller.WithLegacyToken(emulator);
        using var reader = ApiCaller.ForApplication(emulator, "SIEM connector");
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await (i % 2 == 0 ? legacy : reader).GetAsync("v1/subnet/?limit=1")).StatusCode);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        var refused = await reader.GetAsync("v1/subnet/?limit=1");
        Assert.Equal("Request was throttled. Expected available in 30 seconds.", await ApiCaller.DetailAsync(refused, HttpStatusCode.TooManyRequests));
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("throttled", emulator.Requests[^1].Refusal);
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("v1/subnet/?limit=1")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await reader.GetAsync("v1/subnet/?limit=1")).StatusCode);
    }

    [Fact]
    public async Task Throttle_WithAnotherLimit_CountsToThat()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions
        {
            Transport = EmulatorTransport.InProcess, TimeProvider = new FakeTime(), RequestsPerMinute = 2,
        });
        using var api = ApiCaller.WithLegacyToken(emulator);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("v1/subnet/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("v1/subnet/")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await api.GetAsync("v1/subnet/")).StatusCode);
    }
}
