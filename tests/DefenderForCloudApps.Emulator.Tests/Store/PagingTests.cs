using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Store;

[Collection(EmulatorCollection.Name)]
public sealed class PagingTests(EmulatorFixture fixture)
{
    [Theory]
    [InlineData("v1/alerts/", "date", "asc", 300)]
    [InlineData("v1/alerts/", "severity", "desc", 300)]
    [InlineData("v1/entities/", "date", "desc", 500)]
    [InlineData("v1/subnet/", "name", "asc", 40)]
    [InlineData("v1/subnet/", "category", "desc", 40)]
    public async Task List_PageByPage_BringsEachRecordOnceInOrder(string path, string sort, string direction, int least)
    {
        var records = new System.Collections.Generic.List<JsonNode>();
        JsonNode page;
        do
        {
            page = await fixture.Api.PostJsonAsync(path, $$"""{"sortField":"{{sort}}","sortDirection":"{{direction}}","skip":{{records.Count}},"limit":37}""");
            records.AddRange(page["data"]!.AsArray().Select(static r => r!));
        }
        while (page["hasNext"]!.GetValue<bool>());

        Assert.True(records.Count >= least);
        Assert.Equal(records.Count, records.Select(static r => r["_id"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(page["total"]!.GetValue<int>(), records.Count);
        if (path == "v1/alerts/" && sort == "date")
        {
            var times = records.ConvertAll(static r => r["timestamp"]!.GetValue<long>());
            Assert.Equal(times.Order(), times);
            Assert.NotEqual(times.Count, times.Distinct().Count());
        }
    }

    [Fact]
    public async Task Files_PageByPage_AreAThousandOnce()
    {
        var files = await fixture.Api.ListAsync("v1/files/", """{"allowDeleted":{"eq":true}}""");
        Assert.True(files.Count >= 1000);
        Assert.Equal(files.Count, files.Select(static f => f["_id"]!.GetValue<string>()).Distinct().Count());
    }

    [Theory]
    [InlineData("{}", 100)]
    [InlineData("""{"limit":1000}""", 100)]
    [InlineData("""{"limit":7}""", 7)]
    public async Task List_Limit_IsAHundredAtMost(string body, int count)
    {
        var page = await fixture.Api.PostJsonAsync("v1/activities/", body);
        Assert.Equal(count, page["data"]!.AsArray().Count);
        Assert.True(page["hasNext"]!.GetValue<bool>());
        Assert.Equal(100, page["max"]!.GetValue<int>());
    }

    [Fact]
    public async Task List_OfMoreThanIsCounted_SaysThatThereAreMore()
    {
        var activities = await fixture.Api.PostJsonAsync("v1/activities/", "{}");
        var alerts = await fixture.Api.PostJsonAsync("v1/alerts/", "{}");
        Assert.Equal((10_000, true), (activities["total"]!.GetValue<int>(), activities["moreThanTotal"]!.GetValue<bool>()));
        Assert.False(alerts["moreThanTotal"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("""{"limit":0}""")]
    [InlineData("""{"skip":-1}""")]
    [InlineData("""{"sortField":"title"}""")]
    [InlineData("""{"sortDirection":"up"}""")]
    [InlineData("""{"limit":"many"}""")]
    [InlineData("""{"limit":1""")]
    public async Task List_OfABadRequest_IsRefused(string body) =>
        Assert.NotEmpty(await ApiCaller.DetailAsync(await fixture.Api.PostAsync("v1/alerts/", body), HttpStatusCode.BadRequest));

    [Fact]
    public async Task List_ByEveryWayToAsk_AnswersTheSame()
    {
        const string filters = """{"severity":{"eq":[2]}}""";
        var posted = await fixture.Api.PostJsonAsync("v1/alerts/", $$"""{"filters":{{filters}},"sortField":"date","sortDirection":"asc","skip":1,"limit":3}""");
        var queried = await fixture.Api.GetJsonAsync($"v1/alerts/?filters={System.Uri.EscapeDataString(filters)}&sortField=date&sortDirection=asc&skip=1&limit=3");
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/alerts/");
        request.Content = new StringContent($$"""{"filters":{{filters}},"sortField":"date","sortDirection":"asc","skip":1,"limit":3}""", Encoding.UTF8, "application/json");
        using var answer = await fixture.Api.SendAsync(request);

        Assert.Equal(3, posted["data"]!.AsArray().Count);
        Assert.Equal(posted.ToJsonString(), queried.ToJsonString());
        Assert.Equal(posted.ToJsonString(), JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.ToJsonString());
    }

    [Fact]
    public async Task List_ByQueryWithFiltersThatAreNoJson_IsRefused() => Assert.Equal(
        "filters must be a JSON object",
        await ApiCaller.DetailAsync(await fixture.Api.GetAsync("v1/alerts/?filters=severity"), HttpStatusCode.BadRequest));

    [Fact]
    public async Task List_AtTheGenericAddress_AnswersTheSame()
    {
        var path = fixture.Emulator.ApiUrl.GetLeftPart(System.UriPartial.Authority) + "/cas/api/v1/subnet/";
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await fixture.Api.SendAsync(request);
        Assert.Equal(
            (await fixture.Api.GetJsonAsync("v1/subnet/")).ToJsonString(),
            JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.ToJsonString());
    }
}
