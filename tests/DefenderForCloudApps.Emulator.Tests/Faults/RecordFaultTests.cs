using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Faults;

public sealed class RecordFaultTests : IClassFixture<EmulatorFixture>
{
    private readonly EmulatorFixture _fixture;

    public RecordFaultTests(EmulatorFixture fixture) => _fixture = fixture;

    [Theory]
    [InlineData("activities", """{"skip":200,"limit":50}""")]
    [InlineData("alerts", """{"limit":20,"filters":{"severity":{"eq":[2]}}}""")]
    [InlineData("files", "{}", "modifiedDate")]
    [InlineData("activities", """{"isScan":true}""")]
    public async Task Ties_StandOnBothSidesOfThePagesEnd(string list, string request, string member = "timestamp")
    {
        var path = $"v1/{list}/";
        var page = await PostAsync(path, request, "ties; records=8");
        var asked = JsonNode.Parse(request)!;
        var next = asked["isScan"] is null
            ? await PostAsync(path, With(asked, "skip", (asked["skip"]?.GetValue<int>() ?? 0) + (asked["limit"]?.GetValue<int>() ?? 100)), null)
            : await PostAsync(path, With(asked, "filters", page["nextQueryFilters"]!.DeepClone()), null);

        var tie = next["data"]![0]![member]!.GetValue<long>();
        var before = page["data"]!.AsArray().Count(record => record![member]!.GetValue<long>() == tie);
        var after = next["data"]!.AsArray().Count(record => record![member]!.GetValue<long>() == tie);
        // A scan holds the last instant of a page back, so that all of it comes with the next one.
        Assert.Equal(asked["isScan"] is null ? (4, 4) : (0, 8), (before, after));
    }

    [Fact]
    public async Task Total_SaysWhatItIsTold()
    {
        var honest = await PostAsync("v1/alerts/", "{}", null);
        var lying = await PostAsync("v1/alerts/", "{}", "total; is=7");

        Assert.NotEqual(7, honest["total"]!.GetValue<int>());
        Assert.Equal(7, lying["total"]!.GetValue<int>());
        lying["total"] = honest["total"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(honest, lying));
    }

    [Theory]
    [InlineData("activities", "timestamp")]
    [InlineData("alerts", "timestamp")]
    [InlineData("files", "modifiedDate")]
    public async Task Arriving_PutsNewRecordsBeforeTheOthers(string list, string member)
    {
        var before = await PostAsync($"v1/{list}/", "{}", null);
        var after = await PostAsync($"v1/{list}/", "{}", "arriving; records=5");

        var known = Ids(before);
        Assert.Equal(5, Ids(after).Except(known).Count());
        Assert.Equal(known[..95], Ids(after)[5..]);
        Assert.Equal(_fixture.Time.GetUtcNow().ToUnixTimeMilliseconds(), after["data"]![0]![member]!.GetValue<long>());
    }

    [Fact]
    public async Task RecordFault_OfARequestThatCannotBeRead_LeavesTheAnswerToTheList()
    {
        using var response = await SendAsync("v1/alerts/", "{\"filters\":1", "ties");

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("ties")]
    [InlineData("total; is=1")]
    [InlineData("arriving")]
    public async Task RecordFault_OfWhatIsNoList_IsNotMet(string fault)
    {
        using var response = await SendAsync("v1/alerts/close_benign/", """{"filters":{"id":{"eq":["x"]}}}""", fault);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Null(_fixture.Emulator.Requests[^1].Fault);
    }

    private static string[] Ids(JsonNode page) => [.. page["data"]!.AsArray().Select(static record => record!["_id"]!.GetValue<string>())];

    private static string With(JsonNode request, string name, JsonNode value)
    {
        var changed = request.DeepClone();
        changed[name] = value;
        return changed.ToJsonString();
    }

    private async Task<JsonNode> PostAsync(string path, string json, string? fault)
    {
        using var response = await SendAsync(path, json, fault);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonNode.Parse(body)!;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string json, string? fault)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (fault is not null)
        {
            request.Headers.Add("X-Emulator-Fault", fault);
        }

        return await _fixture.Api.SendAsync(request);
    }
}
