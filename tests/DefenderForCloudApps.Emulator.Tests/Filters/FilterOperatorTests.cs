using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Filters;

/// <summary>
/// What each operator selects: every record is compared with a test of the same meaning, and both sides of it occur.
/// </summary>
[Collection(EmulatorCollection.Name)]
public sealed class FilterOperatorTests(EmulatorFixture fixture)
{
    private static readonly long s_now = FakeTime.Reference.ToUnixTimeMilliseconds();
    private static readonly long s_tenDaysAgo = s_now - (10 * 86_400_000L);
    private static readonly long s_twentyDaysAgo = s_now - (20 * 86_400_000L);

    private static readonly Dictionary<string, Func<JsonNode, bool>> s_alerts = new()
    {
        ["""{"severity":{"eq":[2,1]}}"""] = static a => Number(a, "severityValue") is 1 or 2,
        ["""{"severity":{"eq":2}}"""] = static a => Number(a, "severityValue") == 2,
        ["""{"severity":{"neq":[2]}}"""] = static a => Number(a, "severityValue") != 2,
        ["""{"alertOpen":{"eq":true}}"""] = static a => Number(a, "resolutionStatusValue") == 0,
        ["""{"alertOpen":{"eq":[false]}}"""] = static a => Number(a, "resolutionStatusValue") != 0,
        ["""{"read":{"eq":false}}"""] = static a => Number(a, "statusValue") == 0,
        ["""{"resolutionStatus":{"eq":[3,4]}}"""] = static a => Number(a, "resolutionStatusValue") is 3 or 4,
        ["""{"source":{"eq":"policy"}}"""] = static a => !a["isSystemAlert"]!.GetValue<bool>(),
        ["""{"date":{"gte_ndays":10}}"""] = static a => Number(a, "timestamp") >= s_tenDaysAgo,
        ["""{"date":{"lte_ndays":10}}"""] = static a => Number(a, "timestamp") <= s_tenDaysAgo,
        ["{\"date\":{\"gte\":" + s_twentyDaysAgo + ",\"lte\":" + s_tenDaysAgo + "}}"] = static a => Number(a, "timestamp") >= s_twentyDaysAgo && Number(a, "timestamp") <= s_tenDaysAgo,
        ["{\"date\":{\"range\":[{\"start\":" + s_tenDaysAgo + ",\"end\":" + s_now + "},{\"end\":" + s_twentyDaysAgo + "}]}}"] = static a => Number(a, "timestamp") >= s_tenDaysAgo || Number(a, "timestamp") <= s_twentyDaysAgo,
        ["{\"resolutionDate\":{\"gte\":" + s_tenDaysAgo + "}}"] = static a => a["resolveTime"] is { } t && DateTimeOffset.Parse(t.GetValue<string>()).ToUnixTimeMilliseconds() >= s_tenDaysAgo,
        ["""{"risk":{"eq":[5]}}"""] = static a => a["stories"]!.AsArray().Any(static s => s!.GetValue<int>() == 5),
        ["""{"alertType":{"eq":[15795464]}}"""] = static a => Number(a, "idValue") == 15795464,
        ["""{"entity.service":{"eq":[20892]}}"""] = static a => Ids(a, "service").Contains("20892"),
        ["""{"entity.ip":{"eq":["203.0.113.24"]}}"""] = static a => Ids(a, "ip").Contains("203.0.113.24"),
        ["""{"severity":{"eq":[2]},"alertOpen":{"eq":true}}"""] = static a => Number(a, "severityValue") == 2 && Number(a, "resolutionStatusValue") == 0,
    };

    private static readonly Dictionary<string, Func<JsonNode, bool>> s_activities = new()
    {
        ["""{"userAgent.userAgent":{"contains":["EDG/","python"]}}"""] = static a => Contains(Agent(a), "Edg/") || Contains(Agent(a), "python"),
        ["""{"userAgent.userAgent":{"ncontains":["Mozilla"]}}"""] = static a => !Contains(Agent(a), "Mozilla"),
        ["""{"ip.address":{"startswith":["203.0."]}}"""] = static a => Ip(a).StartsWith("203.0.", StringComparison.Ordinal),
        ["""{"ip.address":{"doesnotstartwith":["192.","198."]}}"""] = static a => !Ip(a).StartsWith("192.", StringComparison.Ordinal) && !Ip(a).StartsWith("198.", StringComparison.Ordinal),
        ["""{"ip.category":{"eq":[3]}}"""] = static a => Ip(a).StartsWith("203.0.113.", StringComparison.Ordinal),
        ["""{"office365url":{"endswith":[".XLSX"]}}"""] = static a => Urls(a).Any(static u => u.EndsWith(".xlsx", StringComparison.Ordinal)),
        ["""{"activity.takenAction":{"eq":["block"]}}"""] = static a => Text(a, "takenAction") == "block",
        ["""{"activity.takenAction":{"eq":[null],"neq":["block"]}}"""] = static a => a["takenAction"] is null,
        ["""{"activity.takenAction":{"neq":[null]}}"""] = static a => a["takenAction"] is not null,
        ["""{"policy":{"isset":true}}"""] = static a => a["policyIds"]!.AsArray().Count > 0,
        ["""{"policy":{"isnotset":true}}"""] = static a => a["policyIds"]!.AsArray().Count == 0,
        ["""{"policy":{"isset":false}}"""] = static a => a["policyIds"]!.AsArray().Count == 0,
        ["""{"text":{"text":"payroll MEGAN"}}"""] = static a => Contains(a.ToJsonString(), "payroll") && Contains(a.ToJsonString(), "megan"),
        ["""{"text":{"startswithsingle":"suspend user: m"}}"""] = static a => Text(a, "description").StartsWith("Suspend user: M", StringComparison.Ordinal),
        ["""{"activity.type":{"eq":true}}"""] = static a => a["adminEvent"]!.GetValue<bool>(),
        ["""{"user.domain":{"eq":["contoso.example"]},"location.country":{"eq":["RO","RU"]}}"""] = static a => a["location"]!["countryCode"]!.GetValue<string>() is "RO" or "RU",
        ["{\"created\":{\"gt\":" + s_tenDaysAgo + ",\"lt\":" + s_now + "}}"] = static a => Number(a, "created") > s_tenDaysAgo && Number(a, "created") < s_now,
    };

    public static IEnumerable<object[]> Alerts() => s_alerts.Keys.Select(static filter => new object[] { filter });

    public static IEnumerable<object[]> Activities() => s_activities.Keys.Select(static filter => new object[] { filter });

    [Theory]
    [MemberData(nameof(Alerts))]
    public async Task Alerts_Filtered_AreThoseThatTheFilterMeans(string filter)
    {
        var all = await fixture.Api.ListAsync("v1/alerts/");
        await CompareAsync("v1/alerts/", filter, all, s_alerts[filter]);
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public async Task Activities_Filtered_AreThoseThatTheFilterMeans(string filter)
    {
        var all = (await fixture.Api.PostJsonAsync("v1/activities/", """{"isScan":true,"limit":5000}"""))["data"]!.AsArray();
        var oldest = Number(all[^1]!, "timestamp");
        // The same five thousand on both sides: the filter with the same bound.
        var bounded = JsonNode.Parse(filter)!.AsObject();
        bounded["date"] = new JsonObject { ["gte"] = oldest };
        var page = await fixture.Api.PostJsonAsync("v1/activities/", $$"""{"isScan":true,"limit":5000,"filters":{{bounded.ToJsonString()}}}""");
        var expected = all.Where(activity => s_activities[filter](activity!)).Select(static a => Text(a!, "_id")).ToList();

        Assert.NotEmpty(expected);
        Assert.NotEqual(all.Count, expected.Count);
        Assert.Equal(expected, page["data"]!.AsArray().Select(static a => Text(a!, "_id")));
    }

    [Theory]
    [InlineData("""{"collaborators.withDomain":{"deq":["fabrikam.example"]}}""")]
    public async Task Files_WithAnotherDomainThan_HaveOne(string filter)
    {
        var all = await fixture.Api.ListAsync("v1/files/");
        await CompareAsync("v1/files/", filter, all, static f => f["domains"]!.AsArray().Any(static d => d!.GetValue<string>() != "fabrikam.example"));
    }

    [Fact]
    public async Task Files_MatchedByPolicy_AreThatPolicys()
    {
        var all = await fixture.Api.ListAsync("v1/files/");
        await CompareAsync("v1/files/", """{"policy":{"cabinetmatchedrulesequals":["5f3a1c0b9d8e7f6a5b4c3d05"]}}""", all,
            static f => f["cabinetMatchedRuleVersions"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task Files_DeletedOnes_AreLeftOutUnlessAllowed()
    {
        var all = await fixture.Api.ListAsync("v1/files/", """{"allowDeleted":{"eq":true}}""");
        var standard = await fixture.Api.ListAsync("v1/files/");
        var trashed = await fixture.Api.ListAsync("v1/files/", """{"trashed":{"eq":true}}""");

        Assert.Contains(all, static f => f["fileStatus"]![1]!.GetValue<string>() == "DELETED");
        Assert.Equal(all.Count(static f => f["fileStatus"]![1]!.GetValue<string>() != "DELETED"), standard.Count);
        Assert.All(trashed, static f => Assert.Equal("TRASHED", f["fileStatus"]![1]!.GetValue<string>()));
        Assert.NotEmpty(trashed);
    }

    [Theory]
    [InlineData("""{"id":"X"}""")]
    [InlineData("""{"id":"X","inst":0}""")]
    [InlineData("""{"id":"X","inst":0,"saas":11161}""")]
    public async Task Entities_ByKey_AreFoundByEveryFormOfIt(string key)
    {
        var some = (await fixture.Api.PostJsonAsync("v1/entities/", """{"filters":{"app":{"eq":[11161]}},"limit":1}"""))["data"]![0]!;
        var filter = $$$"""{"entity":{"eq":[{{{key.Replace("X", Text(some, "id"), StringComparison.Ordinal)}}}]}}""";
        var found = await fixture.Api.ListAsync("v1/entities/", filter);
        Assert.Equal([Text(some, "_id")], found.Select(static e => Text(e, "_id")));
    }

    [Theory]
    [InlineData("v1/alerts/", """{"lastSeen":{"eq":[1]}}""", "No filter name 'lastSeen' found in metadata alerts")]
    [InlineData("v1/entities/", """{"lastSeen":{"eq":[1]}}""", "No filter name 'lastSeen' found in metadata entities")]
    [InlineData("v1/alerts/", """{"severity":{"equals":[1]}}""", "No operator 'equals' found for filter 'severity'")]
    [InlineData("v1/alerts/", """{"severity":[1]}""", "Filter 'severity' needs an object of operators")]
    [InlineData("v1/alerts/", """{"severity":{"eq":["high"]}}""", "Invalid value \"high\" for filter 'severity'")]
    [InlineData("v1/alerts/", """{"date":{"gte":"yesterday"}}""", "Invalid value \"yesterday\" for filter 'date'")]
    [InlineData("v1/alerts/", """{"date":{"range":[{}]}}""", "Invalid value {} for filter 'date'")]
    [InlineData("v1/alerts/", """{"entity.entity":{"eq":["x"]}}""", "Invalid value \"x\" for filter 'entity.entity'")]
    [InlineData("v1/activities/", """{"policy":{"isset":"maybe"}}""", "Invalid value \"maybe\" for filter 'policy'")]
    public async Task Filter_ThatIsWrong_IsRefusedByName(string path, string filters, string detail)
    {
        var response = await fixture.Api.PostAsync(path, $$"""{"filters":{{filters}}}""");
        Assert.Equal("filter validation error: " + detail, await ApiCaller.DetailAsync(response, HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Alerts_ByUpperCaseId_AreFoundAsByLowerCase()
    {
        var id = Text((await fixture.Api.PostJsonAsync("v1/alerts/", """{"limit":1}"""))["data"]![0]!, "_id");
        Assert.Single(await fixture.Api.ListAsync("v1/alerts/", $$$"""{"ID":{"eq":"{{{id}}}"}}"""));
        Assert.Single(await fixture.Api.ListAsync("v1/alerts/", $$$"""{"id":{"eq":["{{{id}}}"]}}"""));
    }

    private async Task CompareAsync(string path, string filter, List<JsonNode> all, Func<JsonNode, bool> test)
    {
        var expected = all.Where(test).Select(static record => Text(record, "_id")).ToList();
        Assert.NotEmpty(expected);
        Assert.NotEqual(all.Count, expected.Count);
        Assert.Equal(expected, (await fixture.Api.ListAsync(path, filter)).Select(static record => Text(record, "_id")));
    }

    private static long Number(JsonNode record, string name) => (long)record[name]!.GetValue<double>();

    private static string Text(JsonNode record, string name) => record[name]?.GetValue<string>() ?? "";

    private static string Agent(JsonNode activity) => activity["device"]!["userAgent"]!.GetValue<string>();

    private static string Ip(JsonNode activity) => activity["device"]!["clientIP"]!.GetValue<string>();

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Urls(JsonNode activity) =>
        activity["mainInfo"]!["eventObjects"]!.AsArray().Select(static o => o!["url"]?.GetValue<string>()).OfType<string>();

    private static IEnumerable<string> Ids(JsonNode alert, string type) =>
        alert["entities"]!.AsArray().Where(e => e!["type"]!.GetValue<string>() == type).Select(static e => e!["id"]!.ToString());
}
