using System;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Store;

public sealed class IpRangeRulesTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task Range_FromCreateToDelete_ShowsWhatWasAsked()
    {
        fixture.Time.Advance(TimeSpan.FromTicks(8032));
        var id = (await fixture.Api.PostJsonAsync("v1/subnet/create_rule/", """
            {"name":"Lab","category":1,"subnets":["10.20.0.0/16","2001:db8:7::/48"],"organization":"Contoso Labs","overrideOrganization":true,"tags":["Headquarters","Lab tag"]}
            """)).GetValue<string>();
        var range = await FindAsync(id);
        Assert.Equal("""{"mask":112,"address":"0000:0000:0000:0000:0000:ffff:0a14:0000","originalString":"10.20.0.0/16"}""", range!["subnets"]![0]!.ToJsonString());
        Assert.Equal("2001:0db8:0007:0000:0000:0000:0000:0000", range["subnets"]![1]!["address"]!.GetValue<string>());
        Assert.Equal("Contoso Labs", range["organization"]!.GetValue<string>());
        Assert.Equal("6b1e00000000000000000005", range["tags"]![0]!["id"]!.GetValue<string>());
        Assert.NotEqual(0, range["lastModified"]!.GetValue<double>() % 1);

        var updated = await fixture.Api.PostAsync($"v1/subnet/{id}/update_rule/", """{"name":"Lab","category":6,"subnets":["10.30.0.0/24"]}""");
        Assert.Equal(HttpStatusCode.OK, updated.StatusCode);
        range = await FindAsync(id);
        Assert.Equal(6, range!["category"]!.GetValue<int>());
        Assert.Null(range["organization"]);
        Assert.Empty(range["tags"]!.AsArray());

        Assert.Equal(HttpStatusCode.OK, (await fixture.Api.DeleteAsync($"v1/subnet/{id}/")).StatusCode);
        Assert.Null(await FindAsync(id));
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.Api.DeleteAsync($"v1/subnet/{id}/")).StatusCode);
    }

    [Theory]
    [InlineData("""{"name":"Seattle office","category":1,"subnets":["10.0.0.0/8"]}""", "An IP range named 'Seattle office' exists already")]
    [InlineData("""{"name":"New","category":1,"subnets":["10.0.0.0"]}""", "Invalid subnet '10.0.0.0': CIDR notation is expected, such as 192.168.1.0/24")]
    [InlineData("""{"name":"New","category":1,"subnets":["10.0.0.0/33"]}""", "Invalid subnet '10.0.0.0/33': CIDR notation is expected, such as 192.168.1.0/24")]
    [InlineData("""{"name":"New","category":9,"subnets":["10.0.0.0/8"]}""", "An IP range needs name, category and subnets")]
    [InlineData("""{"name":"New","category":1,"subnets":["10.0.0.0/8"],"organization":"x"}""", "organization can be set only with overrideOrganization")]
    public async Task Create_BadRange_IsRefused(string body, string detail) => Assert.Equal(
        detail, await ApiCaller.DetailAsync(await fixture.Api.PostAsync("v1/subnet/create_rule/", body), HttpStatusCode.BadRequest));

    private async Task<JsonNode?> FindAsync(string id) =>
        (await fixture.Api.ListAsync("v1/subnet/")).Find(range => range["_id"]!.GetValue<string>() == id);
}
