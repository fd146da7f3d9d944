using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Seeding;

/// <summary>The story's records name each other, and have the shapes that the service answers.</summary>
[Collection(EmulatorCollection.Name)]
public sealed class StoryTests(EmulatorFixture fixture)
{
    [Theory]
    [InlineData("Impossible travel activity")]
    [InlineData("Suspicious inbox forwarding")]
    [InlineData("Suspicious OAuth app consent")]
    [InlineData("Mass download by a single user")]
    [InlineData("File shared with personal email address")]
    [InlineData("Ransomware activity")]
    public async Task Alert_OfTheStory_LeadsToItsActivitiesUserAndFiles(string title)
    {
        var alert = (await fixture.Api.ListAsync("v1/alerts/", """{"date":{"gte_ndays":3},"alertOpen":{"eq":true},"entity.ip":{"eq":["203.0.113.24"]}}"""))
            .Single(a => a["title"]!.GetValue<string>() == title && a["entities"]!.ToJsonString().Contains("megan.ortiz", StringComparison.Ordinal));
        var activities = await fixture.Api.ListAsync("v1/activities/", $$$"""{"activity.alertId":{"eq":["{{{alert["_id"]}}}"]}}""");
        Assert.NotEmpty(activities);
        Assert.All(activities, static a => Assert.Equal("megan.ortiz@contoso.example", a["user"]!["userName"]!.GetValue<string>()));

        var account = alert["entities"]!.AsArray().Single(static e => e!["type"]!.GetValue<string>() == "account")!;
        var key = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"id":"{{account["id"]}}","saas":11161,"inst":0}"""));
        var entity = await fixture.Api.GetJsonAsync($"v1/entities/{Uri.EscapeDataString(key)}/");
        Assert.Equal("Megan Ortiz", entity["displayName"]!.GetValue<string>());
        Assert.Equal(entity.ToJsonString(), (await fixture.Api.GetJsonAsync($"v1/entities/{Uri.EscapeDataString(key)}/retrieve_tree/"))["entity"]!.ToJsonString());

        foreach (var file in alert["entities"]!.AsArray().Where(static e => e!["type"]!.GetValue<string>() == "file"))
        {
            Assert.Single(await fixture.Api.ListAsync("v1/files/", $$$"""{"fileId":{"eq":["{{{file!["id"]}}}"]}}"""));
            Assert.Contains(activities, a => a["mainInfo"]!["eventObjects"]!.AsArray().Any(o => o!["id"]!.GetValue<string>() == file["id"]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task Records_HaveTheOdditiesOfTheService()
    {
        var activity = (await fixture.Api.PostJsonAsync("v1/activities/", """{"limit":1}"""))["data"]![0]!;
        Assert.True(activity["entityData"]!.AsObject().ContainsKey("1"));
        Assert.Null(activity["entityData"]!["1"]);
        Assert.Equal("11161", activity["resolvedActor"]!["saasId"]!.GetValue<string>());
        var entities = (await fixture.Api.PostJsonAsync("v1/alerts/", """{"limit":1}"""))["data"]![0]!["entities"]!.AsArray();
        Assert.Equal(2, entities.Select(static e => e!["id"]!.GetValueKind()).Distinct().Count());
        var file = (await fixture.Api.PostJsonAsync("v1/files/", """{"limit":1}"""))["data"]![0]!;
        Assert.Equal(2, file["fileType"]!.AsArray().Count);
        var range = (await fixture.Api.PostJsonAsync("v1/subnet/", """{"limit":1}"""))["data"]![0]!;
        Assert.NotEqual(0, range["lastModified"]!.GetValue<double>() % 1);
    }

    [Fact]
    public async Task Tree_OfAUserWithOtherAccounts_HoldsThem()
    {
        var user = (await fixture.Api.ListAsync("v1/entities/")).First(static e => e["subApps"]!.AsArray().Count == 2);
        var key = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"id":"{{user["id"]}}","saas":11161,"inst":0}"""));
        var tree = await fixture.Api.GetJsonAsync($"v1/entities/{Uri.EscapeDataString(key)}/retrieve_tree/");
        Assert.Equal([11114, 10489], tree["children"]!.AsArray().Select(static c => c!["appData"]!["saas"]!.GetValue<int>()));
    }
}
