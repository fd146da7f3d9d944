using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class RecordsTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    [Fact]
    public async Task Entities_ListGetTree_Agree()
    {
        using var client = tenant.CreateClient();
        var entities = await client.Entities.ListAsync().ToListAsync();
        Assert.True(entities.Count >= 500, $"The tenant has {entities.Count} entities.");

        var admin = entities.First(entity => entity.IsAdmin == true);
        var key = admin.GetKey()!;
        var fetched = await client.Entities.GetAsync(key);
        var tree = await client.Entities.GetTreeAsync(key);

        Assert.Equal(admin.DisplayName, fetched.DisplayName);
        Assert.Contains(admin.EntityId!, tree.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_LegacyToken_ListsTuples()
    {
        using var client = tenant.CreateClientWithLegacyToken();
        var files = await client.Files.ListAsync().ToListAsync();

        Assert.True(files.Count >= 1000, $"The tenant has {files.Count} files.");
        Assert.Contains(files, file => file.FileType?.Code == FileType.Document);
        Assert.Contains(files, file => file.FileAccessLevel?.Code == FileAccessLevel.Private && file.FileAccessLevel.Name == "PRIVATE");
        Assert.Equal(files[0].Name, (await client.Files.GetAsync(files[0].Id!)).Name);
    }

    [Fact]
    public async Task IpRanges_LifeCycle_IsVisible()
    {
        using var client = tenant.CreateClient();
        var before = await client.IpRanges.ListAsync().ToListAsync();
        Assert.True(before.Count >= 40, $"The tenant has {before.Count} IP ranges.");

        var id = await client.IpRanges.CreateAsync(new IpRangeRequest
        {
            Name = "Branch office",
            Category = IpCategory.Corporate,
            Subnets = ["198.51.100.0/24"],
        });
        await client.IpRanges.UpdateAsync(id, new IpRangeRequest
        {
            Name = "Branch office, Lisbon",
            Category = IpCategory.Vpn,
            Subnets = ["198.51.100.0/25", "2001:db8::/32"],
        });
        var updated = await client.IpRanges.ListAsync().SingleAsync(range => range.Id == id);
        await client.IpRanges.DeleteAsync(id);
        var after = await client.IpRanges.ListAsync().ToListAsync();

        Assert.Equal(("Branch office, Lisbon", IpCategory.Vpn, 2), (updated.Name, updated.Category, updated.Subnets!.Count));
        Assert.Equal(before.Select(range => range.Id).Order(), after.Select(range => range.Id).Order());
    }

    [Fact]
    public async Task IpRange_LastModified_SurvivesWithItsFraction()
    {
        using var client = tenant.CreateClient();
        var response = await client.IpRanges.CreateListPageRequest(new IpRangeListRequest { Limit = 5 }).SendForResponseAsync();
        var range = response.Body.Data.First(candidate => candidate.LastModified?.Ticks % TimeSpan.TicksPerMillisecond != 0);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(range));
        var milliseconds = json.RootElement.GetProperty("lastModified").GetDecimal();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            range.LastModified!.Value.Ticks - DateTimeOffset.UnixEpoch.Ticks,
            (long)(milliseconds * TimeSpan.TicksPerMillisecond));
    }
}
