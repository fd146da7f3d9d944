using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Faults;

[Collection(EmulatorCollection.Name)]
public sealed class AnswerFaultTests(EmulatorFixture fixture)
{
    [Theory]
    [InlineData("throttle; retry-after=7s", "7")]
    [InlineData("throttle; retry-after=1500ms", "2")]
    [InlineData("throttle", null)]
    public async Task Throttle_SaysHowLongToWaitInSecondsOrNothing(string fault, string? retryAfter)
    {
        using var response = await SendAsync(fault);

        Assert.StartsWith("Request was throttled.", await ApiCaller.DetailAsync(response, HttpStatusCode.TooManyRequests), StringComparison.Ordinal);
        Assert.Equal(retryAfter, response.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task Throttle_AsDate_SaysWhenToComeBack()
    {
        using var response = await SendAsync("throttle; retry-after=7s; date=true");

        Assert.Equal(fixture.Time.GetUtcNow().AddSeconds(7).ToString("R", CultureInfo.InvariantCulture), response.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task Throttle_OfTheTokenEndpoint_IsTheIssuersError()
    {
        using var response = await SendAsync("throttle; retry-after=1s", HttpMethod.Post, $"/{fixture.Emulator.TenantId}/oauth2/v2.0/token");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("1", response.Headers.RetryAfter?.ToString());
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("temporarily_unavailable", error["error"]!.GetValue<string>());
        Assert.Equal(50196, error["error_codes"]![0]!.GetValue<int>());
    }

    [Theory]
    [InlineData("error", 500, "Server error")]
    [InlineData("error; status=502", 502, "Bad gateway")]
    [InlineData("error; status=503", 503, "Service unavailable")]
    [InlineData("error; status=504", 504, "Gateway timeout")]
    public async Task Error_IsAPageForPeople(string fault, int status, string title)
    {
        foreach (var path in new[] { "/api/v1/alerts/", $"/{fixture.Emulator.TenantId}/oauth2/v2.0/token" })
        {
            using var response = await SendAsync(fault, HttpMethod.Post, path);

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
            Assert.Contains($"<h1>{title}</h1>", await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Slow_AnswersAfterTheDelay()
    {
        var started = TimeProvider.System.GetTimestamp();
        using var response = await SendAsync("slow; delay=300ms");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromMilliseconds(290), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task NotJson_IsASuccessThatIsAPage()
    {
        using var response = await SendAsync("not-json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h1>Sign in to the network</h1>", await response.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> SendAsync(string fault) => SendAsync(fault, HttpMethod.Get, "/api/v1/alerts/");

    private async Task<HttpResponseMessage> SendAsync(string fault, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(fixture.Emulator.ApiUrl, path));
        request.Headers.Add("X-Emulator-Fault", fault);
        request.Content = method == HttpMethod.Post ? new FormUrlEncodedContent(new Dictionary<string, string>()) : null;
        return await fixture.Api.SendAsync(request);
    }
}
