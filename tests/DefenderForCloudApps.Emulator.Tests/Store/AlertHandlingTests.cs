using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Store;

public sealed class AlertHandlingTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Theory]
    [InlineData("close_benign", "closed_benign", 4, ",\"reasonId\":6")]
    [InlineData("close_false_positive", "closed_false_positive", 3, ",\"reasonId\":0")]
    [InlineData("close_true_positive", "closed_true_positive", 5, "")]
    public async Task Close_OpenAlerts_CountsThemAndShowsThemClosed(string operation, string counted, int resolution, string reason)
    {
        var ids = (await fixture.Api.PostJsonAsync("v1/alerts/", """{"filters":{"alertOpen":{"eq":true}},"limit":2}"""))["data"]!.AsArray()
            .Select(static a => a!["_id"]!.GetValue<string>()).ToList();
        var body = $$$"""{"filters":{"id":{"eq":["{{{ids[0]}}}","{{{ids[1]}}}","000000000000000000000000"]}},"comment":"A drill"{{{reason}}} }""";
        var result = await fixture.Api.PostJsonAsync($"v1/alerts/{operation}/", body);

        Assert.Equal(2, result[counted]!.GetValue<int>());
        Assert.Equal("000000000000000000000000", result["alertsNotFound"]!.AsArray().Single()!.GetValue<string>());
        var alert = await fixture.Api.GetJsonAsync($"v1/alerts/{ids[1]}/");
        Assert.Equal((2, resolution), (alert["statusValue"]!.GetValue<int>(), alert["resolutionStatusValue"]!.GetValue<int>()));
        Assert.Equal("A drill", alert["comment"]!.GetValue<string>());
        Assert.Equal("2026-03-11T14:30:00.000Z", alert["resolveTime"]!.GetValue<string>());
        var open = await fixture.Api.ListAsync("v1/alerts/", """{"alertOpen":{"eq":true}}""");
        Assert.DoesNotContain(open, a => ids.Contains(a["_id"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("close_benign", """{"filters":{"id":{"eq":["a"]}},"reasonId":3}""", "reasonId 3 is not one of 2, 4, 5, 6")]
    [InlineData("close_false_positive", """{"filters":{"id":{"eq":["a"]}},"reasonId":2}""", "reasonId 2 is not one of 0, 1, 3, 4")]
    [InlineData("close_true_positive", """{"filters":{"id":{"eq":["a"]}},"reasonId":4}""", "reasonId is not supported here")]
    [InlineData("close_benign", "{}", "filters must select the alerts to close")]
    public async Task Close_BadRequest_IsRefused(string operation, string body, string detail) => Assert.Equal(
        detail, await ApiCaller.DetailAsync(await fixture.Api.PostAsync($"v1/alerts/{operation}/", body), HttpStatusCode.BadRequest));

    [Fact]
    public async Task Close_MoreThanAHundredIds_IsRefusedAndClosesNone()
    {
        var open = await fixture.Api.ListAsync("v1/alerts/", """{"alertOpen":{"eq":true}}""");
        var ids = string.Join(',', open.Select(static a => a["_id"]!.ToJsonString()).Concat(Enumerable.Range(0, 101).Select(static i => $"\"{i}\"")));
        var response = await fixture.Api.PostAsync("v1/alerts/close_benign/", $$$"""{"filters":{"id":{"eq":[{{{ids}}}]} } }""");

        Assert.Equal("At most 100 alerts can be closed at once", await ApiCaller.DetailAsync(response, HttpStatusCode.BadRequest));
        Assert.Equal(open.Count, (await fixture.Api.ListAsync("v1/alerts/", """{"alertOpen":{"eq":true}}""")).Count);
    }

    [Fact]
    public async Task Mark_ReadAndUnread_ChangesWhatTheListShows()
    {
        var id = (await fixture.Api.PostJsonAsync("v1/alerts/", """{"filters":{"read":{"eq":false}},"limit":1}"""))["data"]![0]!["_id"]!.GetValue<string>();
        var filter = $$$"""{"id":{"eq":["{{{id}}}"]},"read":{"eq":true}}""";
        Assert.Equal(HttpStatusCode.OK, (await fixture.Api.PostAsync($"v1/alerts/{id}/read/", "{}")).StatusCode);
        Assert.Single(await fixture.Api.ListAsync("v1/alerts/", filter));
        Assert.Equal(HttpStatusCode.OK, (await fixture.Api.PostAsync($"v1/alerts/{id}/unread/", "{}")).StatusCode);
        Assert.Empty(await fixture.Api.ListAsync("v1/alerts/", filter));
    }
}
