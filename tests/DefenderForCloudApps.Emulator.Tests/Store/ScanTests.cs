using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Store;

[Collection(EmulatorCollection.Name)]
public sealed class ScanTests(EmulatorFixture fixture)
{
    [Theory]
    [InlineData("""{"isScan":true,"limit":5000}""")]
    [InlineData("""{"isScan":true}""")]
    [InlineData("""{"isScan":true,"limit":700,"sortField":"created","sortDirection":"asc"}""")]
    public async Task Scan_ToItsEnd_ListsEveryActivityOnce(string body)
    {
        var activities = await ScanAsync(JsonNode.Parse(body)!.AsObject());
        // Twelve thousand of ordinary days, and those of the story.
        Assert.Equal(12_092, activities.Count);
        Assert.Equal(activities.Count, activities.Select(static a => a["_id"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public async Task Scan_WithFilters_KeepsThemToTheEnd()
    {
        var body = JsonNode.Parse("""{"isScan":true,"filters":{"service":{"eq":[20893]},"date":{"gte_ndays":25}}}""")!.AsObject();
        var activities = await ScanAsync(body);
        Assert.True(activities.Count > 1000);
        Assert.All(activities, static a => Assert.Equal(20893, a["appId"]!.GetValue<int>()));
        Assert.All(activities, static a => Assert.True(
            a["timestamp"]!.GetValue<long>() >= FakeTime.Reference.AddDays(-25).ToUnixTimeMilliseconds()));
    }

    [Theory]
    [InlineData(1, 500)]
    [InlineData(9_999, 5_000)]
    public async Task Scan_Limit_IsHeldBetweenFiveHundredAndFiveThousand(int limit, int most)
    {
        var page = await fixture.Api.PostJsonAsync("v1/activities/", $$"""{"isScan":true,"limit":{{limit}}}""");
        // The last instant is held back.
        Assert.InRange(page["data"]!.AsArray().Count, most - 20, most);
        Assert.NotNull(page["nextQueryFilters"]);
    }

    [Fact]
    public async Task Scan_OfOnePage_HasNoNextFilters()
    {
        var page = await fixture.Api.PostJsonAsync("v1/activities/", """{"isScan":true,"filters":{"activity.type":{"eq":true},"date":{"gte_ndays":1}}}""");
        Assert.False(page["hasNext"]!.GetValue<bool>());
        Assert.False(page.AsObject().ContainsKey("nextQueryFilters"));
    }

    [Fact]
    public async Task Scan_WithSkip_IsRefused() => Assert.Equal(
        "skip cannot be used with isScan",
        await ApiCaller.DetailAsync(await fixture.Api.PostAsync("v1/activities/", """{"isScan":true,"skip":5}"""), HttpStatusCode.BadRequest));

    private async Task<List<JsonNode>> ScanAsync(JsonObject body)
    {
        var activities = new List<JsonNode>();
        JsonNode page;
        do
        {
            page = await fixture.Api.PostJsonAsync("v1/activities/", body.ToJsonString());
            activities.AddRange(page["data"]!.AsArray().Select(static a => a!));
            body["filters"] = page["nextQueryFilters"]?.DeepClone();
        }
        while (page["hasNext"]!.GetValue<bool>());
        return activities;
    }
}
