using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Emulator.Faults;
using Specwright.Runtime;
using Xunit;

namespace DefenderForCloudApps.Tests;

/// <summary>What the client makes of a service that misbehaves: it loses nothing, and never ends early without a word.</summary>
public sealed class FaultTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>, IDisposable
{
    private readonly EmulatedTenant _tenant = tenant;

    public void Dispose() => _tenant.Emulator.Faults.Clear();

    [Fact]
    public async Task ListAndScan_RecordsOfOneMillisecondAcrossEveryPagesEnd_YieldEachOnce()
    {
        using var client = _tenant.CreateClient();
        var alerts = await client.Alerts.ListAsync().Select(alert => alert.Id!).ToListAsync();
        var activities = await client.Activities.ScanAsync(new ActivityListRequest { Limit = 500 }).Select(activity => activity.Id!).ToListAsync();

        var ties = _tenant.Emulator.Faults.Add(new TiesFault { Records = 20 });

        Assert.Equal(alerts.Order(), (await client.Alerts.ListAsync().Select(alert => alert.Id!).ToListAsync()).Order());
        var scanned = await client.Activities.ScanAsync(new ActivityListRequest { Limit = 500 }).Select(activity => activity.Id!).ToListAsync();
        Assert.Equal(activities.Order(), scanned.Order());
        Assert.True(ties.Met >= 24, $"{ties.Met} pages");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public async Task ListAndScan_TotalThatLies_YieldTheSame(int total)
    {
        using var client = _tenant.CreateClient();
        var alerts = await client.Alerts.ListAsync().CountAsync();
        var activities = await client.Activities.ScanAsync(new ActivityListRequest { Limit = 5000 }).CountAsync();

        _tenant.Emulator.Faults.Add(new LyingTotalFault { Total = total });

        Assert.Equal(alerts, await client.Alerts.ListAsync().CountAsync());
        Assert.Equal(activities, await client.Activities.ScanAsync(new ActivityListRequest { Limit = 5000 }).CountAsync());
    }

    [Fact]
    public async Task ListAndScan_RecordsThatArriveMeanwhile_LoseNoneThatWereThere()
    {
        using var client = _tenant.CreateClient();
        var alerts = await client.Alerts.ListAsync().Select(alert => alert.Id!).ToListAsync();
        var activities = await client.Activities.ScanAsync().Select(activity => activity.Id!).ToListAsync();

        _tenant.Emulator.Faults.Add(new ArrivingRecordsFault { Records = 7 });

        Assert.Empty(alerts.Except(await client.Alerts.ListAsync().Select(alert => alert.Id!).ToListAsync()));
        var scanned = await client.Activities.ScanAsync().Select(activity => activity.Id!).ToListAsync();
        Assert.Empty(activities.Except(scanned));
        Assert.Equal(scanned.Count, scanned.Distinct().Count());
    }

    [Theory]
    [InlineData("cut-off")]
    [InlineData("cut-off; length=false")]
    [InlineData("cut-off; after=0")]
    [InlineData("cut-off; after=2000000000")]
    public async Task List_BodyThatBreaksOff_ThrowsAfterWhatCameBefore(string fault)
    {
        using var client = _tenant.CreateClient();
        var pages = 0;

        await Assert.ThrowsAsync<ApiTransportException>(async () =>
        {
            await foreach (var page in client.Alerts.ListAsync().AsPages())
            {
                pages++;
                Assert.NotEmpty(page.Data!);
                _tenant.Emulator.Faults.Add(Fault.Parse(fault));
            }
        });

        Assert.Equal(1, pages);
    }

    [Theory]
    [InlineData("cut-off; times=2")]
    [InlineData("cut-off; length=false; times=2")]
    [InlineData("cut-off; after=0; times=2")]
    public async Task ListAndScan_BodiesThatBreakOffNowAndThen_AreReadToTheEnd(string fault)
    {
        using var client = CreateRetryingClient();
        var alerts = await client.Alerts.ListAsync().Select(alert => alert.Id!).ToListAsync();
        var activities = await client.Activities.ScanAsync(new ActivityListRequest { Limit = 5000 }).CountAsync();

        var list = _tenant.Emulator.Faults.Add(Fault.Parse(fault));
        Assert.Equal(alerts, await client.Alerts.ListAsync().Select(alert => alert.Id!).ToListAsync());
        var scan = _tenant.Emulator.Faults.Add(Fault.Parse(fault));
        Assert.Equal(activities, await client.Activities.ScanAsync(new ActivityListRequest { Limit = 5000 }).CountAsync());

        Assert.True(list.IsOver);
        Assert.True(scan.IsOver);
    }

    [Fact]
    public async Task List_BodyThatDrips_IsReadToItsEnd()
    {
        using var client = _tenant.CreateClient();
        var expected = await client.IpRanges.ListAsync().CountAsync();

        _tenant.Emulator.Faults.Add(new SlowBodyFault { Duration = TimeSpan.FromMilliseconds(300), Times = 1 });

        Assert.Equal(expected, await client.IpRanges.ListAsync().CountAsync());
    }

    [Theory]
    [InlineData("throttle; retry-after=1s; times=1", 900)]
    [InlineData("throttle; retry-after=2s; date=true; times=1", 900)]
    [InlineData("throttle; times=1", 0)]
    [InlineData("error; status=503; times=2", 0)]
    public async Task List_RefusedForATime_WaitsAsLongAsItIsTold(string fault, int milliseconds)
    {
        using var client = CreateRetryingClient();
        var expected = await client.IpRanges.ListAsync().CountAsync();
        var refused = _tenant.Emulator.Faults.Add(Fault.Parse(fault));
        var started = TimeProvider.System.GetTimestamp();

        Assert.Equal(expected, await client.IpRanges.ListAsync().CountAsync());

        Assert.True(refused.IsOver);
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(milliseconds));
    }

    [Fact]
    public async Task List_PageOfHtmlForASuccess_IsTakenForNoPage()
    {
        using var client = _tenant.CreateClient();
        _tenant.Emulator.Faults.Add(new NotJsonFault());

        await Assert.ThrowsAsync<ApiContentException>(async () => await client.Alerts.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task AnyCall_ClaimsChallenge_IsSentAgainWithATokenThatProvesThem()
    {
        using var client = _tenant.CreateClient();
        var expected = await client.IpRanges.ListAsync().CountAsync();
        var challenge = _tenant.Emulator.Faults.Add(new ClaimsChallengeFault());
        var before = _tenant.Emulator.Requests.Count;

        Assert.Equal(expected, await client.IpRanges.ListAsync().CountAsync());

        Assert.Equal(1, challenge.Met);
        var requests = _tenant.Emulator.Requests.Skip(before).Select(request => (request.Status, request.Path)).ToList();
        Assert.Equal((401, "/api/v1/subnet/"), requests[0]);
        Assert.Equal((200, $"/{_tenant.Emulator.TenantId}/oauth2/v2.0/token"), requests[1]);
        Assert.Equal((200, "/api/v1/subnet/"), requests[2]);
    }

    [Theory]
    [InlineData("expired-token")]
    [InlineData("revoked-token")]
    public async Task AnyCall_TokenThatTheServiceHasEnded_ThrowsUnauthorized(string fault)
    {
        using var client = _tenant.CreateClient();
        await client.IpRanges.ListPageAsync();
        _tenant.Emulator.Faults.Add(Fault.Parse(fault));

        var exception = await Assert.ThrowsAnyAsync<ApiErrorException>(() => client.IpRanges.ListPageAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
    }

    [Theory]
    [InlineData("throttle; retry-after=1s; times=1")]
    [InlineData("error; status=503; times=1")]
    [InlineData("error; status=500; times=1")]
    [InlineData("slow; delay=300ms; times=1")]
    [InlineData("drip; duration=300ms; times=1")]
    public async Task SignIn_OfAnIssuerThatMisbehavesForATime_WorksAfterIt(string fault)
    {
        var active = _tenant.Emulator.Faults.Add(Fault.Parse(fault) with { Path = FaultPath.Token });
        using var client = CreateClientOfItsOwn();

        Assert.NotNull(await client.IpRanges.ListPageAsync());
        Assert.True(active.IsOver);
    }

    [Theory]
    [InlineData("error; status=503")]
    [InlineData("not-json")]
    [InlineData("cut-off")]
    public async Task SignIn_OfAnIssuerThatKeepsMisbehaving_ThrowsOneSentence(string fault)
    {
        _tenant.Emulator.Faults.Add(Fault.Parse(fault) with { Path = FaultPath.Token });
        using var client = CreateClientOfItsOwn();

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => client.IpRanges.ListPageAsync());

        Assert.DoesNotContain("\n", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("<", exception.Message, StringComparison.Ordinal);
    }

    // Who is throttled pauses in the whole process, for the same application: other tests must not be among them.
    private CloudAppsClient CreateClientOfItsOwn()
    {
        var application = _tenant.Emulator.Directory.RegisterApplication("Own", isPublicClient: false, "Settings.read");
        return CloudAppsClient.Create(
            _tenant.Emulator.ApiUrl, _tenant.Credential(application.ClientId, application.ClientSecret), _tenant.Options(null));
    }

    private CloudAppsClient CreateRetryingClient()
    {
        var options = _tenant.Options(null);
        options.Retry = new RetryOptions
        {
            MaxRetries = 3, Delay = TimeSpan.FromMilliseconds(1), ThrottledDelay = TimeSpan.FromMilliseconds(1),
        };
        return CloudAppsClient.Create(_tenant.Emulator.ApiUrl, _tenant.Credential(), options);
    }
}
