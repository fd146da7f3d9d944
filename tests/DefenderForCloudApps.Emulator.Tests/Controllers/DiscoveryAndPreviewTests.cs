using System.Linq;
using System.Net;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Controllers;

[Collection(EmulatorCollection.Name)]
public sealed class DiscoveryAndPreviewTests(EmulatorFixture fixture)
{
    [Fact]
    public async Task ContinuousReports_ComeAsStreams()
    {
        var streams = (await fixture.Api.GetJsonAsync("discovery/streams/"))["streams"]!.AsArray();
        Assert.Contains(streams, static s => s!["displayName"]!.GetValue<string>() == "Global report");
        Assert.Contains(streams, static s => s!["builtInStreamType"] is null);
    }

    [Fact]
    public async Task Categories_AreCountedOverTheApps()
    {
        var stream = (await fixture.Api.GetJsonAsync("discovery/streams/"))["streams"]![0]!["_id"]!.GetValue<string>();
        var categories = (await fixture.Api.PostJsonAsync("v1/discovery/discovered_apps/categories/", $$"""{"streamId":"{{stream}}","timeFrame":30}""")).AsArray();
        Assert.Equal(2, categories.Single(static c => c!["id"]!.GetValue<string>() == "SAASDB_CATEGORY_CLOUD_STORAGE")!["total"]!.GetValue<int>());
        Assert.Contains(categories, static c => c!["id"]!.GetValue<string>() == "SAASDB_CATEGORY_SUPLLY_CHAIN_AND_LOGISTICS");
        var apps = await fixture.Api.PostJsonAsync("v1/discovery/discovered_apps/", $$"""{"streamId":"{{stream}}","timeframe":30}""");
        Assert.Equal(categories.Sum(static c => c!["total"]!.GetValue<int>()), apps["data"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("v1/discovery/discovered_apps/", """{"streamId":"none","timeframe":30}""")]
    [InlineData("v1/discovery/discovered_apps/categories/", """{"streamId":"none"}""")]
    [InlineData("v1/archived_activities/", """{"filters":{}}""")]
    [InlineData("v1/archived_activities/", """{"filters":{"date":{"range":[{"start":0,"end":99999999999999}]}}}""")]
    public async Task Request_ThatLacksWhatItNeeds_IsRefused(string path, string body) =>
        Assert.NotEmpty(await ApiCaller.DetailAsync(await fixture.Api.PostAsync(path, body), HttpStatusCode.BadRequest));

    [Theory]
    [InlineData("v1/discovery/app_tags/", 3)]
    [InlineData("tags/?target=ip", 5)]
    [InlineData("v1/discovery/data_sources/", 2)]
    [InlineData("v1/discovery/log_collectors/", 2)]
    public async Task ShortList_OfThePreview_IsAnswered(string path, int count) =>
        Assert.Equal(count, (await fixture.Api.GetJsonAsync(path))["data"]!.AsArray().Count);

    [Theory]
    [InlineData("v1/policies/", 10)]
    [InlineData("v1/user_tags/", 9)]
    [InlineData("v1/governance/", 23)]
    public async Task List_OfThePreview_IsAnswered(string path, int count) =>
        Assert.Equal(count, (await fixture.Api.PostJsonAsync(path, "{}"))["data"]!.AsArray().Count);

    [Fact]
    public async Task Record_OfThePreview_IsAnswered()
    {
        Assert.Equal("Salesforce", (await fixture.Api.GetJsonAsync("v1/saasdb/11114/"))["name"]!.GetValue<string>());
        Assert.Equal("Ransomware activity", (await fixture.Api.GetJsonAsync("v1/policies/ANOMALY_DETECTION/5f3a1c0b9d8e7f6a5b4c3d06/"))["name"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.Api.GetAsync("v1/policies/FILE/5f3a1c0b9d8e7f6a5b4c3d06/")).StatusCode);
    }

    [Fact]
    public async Task ArchivedActivities_OfARange_AreOlderThanAMonth()
    {
        var end = FakeTime.Reference.ToUnixTimeMilliseconds();
        var start = FakeTime.Reference.AddDays(-180).ToUnixTimeMilliseconds();
        var page = await fixture.Api.PostJsonAsync("v1/archived_activities/", $$$"""{"filters":{"date":{"range":[{"start":{{{start}}},"end":{{{end}}} }]} } }""");
        Assert.Equal(100, page["data"]!.AsArray().Count);
        Assert.All(page["data"]!.AsArray(), static a => Assert.True(a!["timestamp"]!.GetValue<long>() < FakeTime.Reference.AddDays(-30).ToUnixTimeMilliseconds()));
    }

    [Theory]
    [InlineData("activities", 32)]
    [InlineData("alerts", 16)]
    [InlineData("entities", 10)]
    [InlineData("files", 25)]
    [InlineData("subnet", 3)]
    public async Task Metadata_OfAList_NamesItsFilters(string list, int count) =>
        Assert.Equal(count, (await fixture.Api.GetJsonAsync($"v1/{list}/metadata/"))["filters"]!.AsArray().Count);
}
