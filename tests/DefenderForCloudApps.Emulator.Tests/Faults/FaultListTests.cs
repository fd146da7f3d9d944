using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Faults;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Faults;

public sealed class FaultListTests : IAsyncLifetime
{
    private readonly FakeTime _time = new();

    private CloudAppsEmulator Emulator { get; set; } = null!;

    private ApiCaller Api { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions
        {
            Transport = EmulatorTransport.InProcess,
            RequestsPerMinute = null,
            TimeProvider = _time,
            Faults = [new ServerErrorFault { Path = "/api/v1/files/**", Status = 502 }],
        });
        Api = ApiCaller.WithLegacyToken(Emulator);
    }

    public async Task DisposeAsync()
    {
        Api.Dispose();
        await Emulator.DisposeAsync();
    }

    [Fact]
    public async Task Fault_OfTheOptions_MeetsItsPathFromTheStart()
    {
        Assert.Equal(502, await StatusAsync("v1/files/"));
        Assert.Equal(200, await StatusAsync("v1/alerts/"));
    }

    [Fact]
    public async Task Fault_SoManyTimes_IsOverThen()
    {
        var fault = Emulator.Faults.Add(new ServerErrorFault { Times = 2, Path = "/api/v1/alerts" });

        Assert.Equal(new[] { 500, 500, 200 }, new[] { await StatusAsync("v1/alerts/"), await StatusAsync("v1/alerts/"), await StatusAsync("v1/alerts/") });
        Assert.Equal(2, fault.Met);
        Assert.True(fault.IsOver);
        Assert.DoesNotContain(fault, Emulator.Faults.Active);
    }

    [Fact]
    public async Task Fault_ForSoLong_IsOverThen()
    {
        Emulator.Faults.Add(Fault.Parse("error; lasting=30s; path=/api/v1/alerts"));

        Assert.Equal(500, await StatusAsync("v1/alerts/"));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(500, await StatusAsync("v1/alerts/"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await StatusAsync("v1/alerts/"));
    }

    [Fact]
    public async Task Fault_Removed_MeetsNothing()
    {
        var fault = Emulator.Faults.Add(new ServerErrorFault());

        Assert.True(Emulator.Faults.Remove(fault));
        Assert.False(Emulator.Faults.Remove(fault));
        Assert.Equal(200, await StatusAsync("v1/alerts/"));
        Emulator.Faults.Clear();
        Assert.Equal(200, await StatusAsync("v1/files/"));
    }

    [Fact]
    public async Task Faults_OfTheSameRequest_WorkTogetherAndUseUpOnlyWhatTheyMeet()
    {
        Emulator.Faults.Add(new ThrottleFault { Times = 1 });
        var error = Emulator.Faults.Add(new ServerErrorFault { Times = 1, Status = 503 });

        Assert.Equal(429, await StatusAsync("v1/alerts/"));
        Assert.Equal(0, error.Met);
        Assert.Equal(503, await StatusAsync("v1/alerts/"));
        Assert.Equal(200, await StatusAsync("v1/alerts/"));
    }

    [Fact]
    public async Task Fault_OnThePath_MeetsTheGenericAddressToo()
    {
        Emulator.Faults.Add(new ServerErrorFault { Times = 1, Path = "/api/v1/alerts" });

        Assert.Equal(500, await StatusAsync(new Uri(Emulator.ApiUrl, "/cas/api/v1/alerts/").ToString()));
    }

    [Fact]
    public async Task Fault_OfARequestsHeader_MeetsThisRequestAlone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/alerts/");
        request.Headers.Add("X-Emulator-Fault", "slow; delay=1ms, error; status=504");

        Assert.Equal(HttpStatusCode.GatewayTimeout, (await Api.SendAsync(request)).StatusCode);
        Assert.Equal(200, await StatusAsync("v1/alerts/"));
        var noted = Emulator.Requests[^2];
        Assert.Equal("slow; delay=1ms, error; status=504", noted.Fault);
        Assert.Null(Emulator.Requests[^1].Fault);
    }

    [Theory]
    [InlineData("nonsense", "X-Emulator-Fault: There is no fault 'nonsense'")]
    [InlineData("error; times=2", "X-Emulator-Fault: a request's own fault meets this request and no other")]
    [InlineData("error; path=/api", "X-Emulator-Fault: a request's own fault meets this request and no other")]
    public async Task Header_ThatNamesNoFault_IsRefused(string header, string detail)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/alerts/");
        request.Headers.Add("X-Emulator-Fault", header);

        Assert.StartsWith(detail, await ApiCaller.DetailAsync(await Api.SendAsync(request), HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_OnEveryPath_LeavesTheEmulatorsOwnPagesAlone()
    {
        Emulator.Faults.Add(new ServerErrorFault { Path = "/**" });

        Assert.Equal(200, await StatusAsync(new Uri(Emulator.ApiUrl, "/_emulator/assets/emulator.css").ToString()));
    }

    private async Task<int> StatusAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        using var response = await Api.SendAsync(request);
        return (int)response.StatusCode;
    }
}
