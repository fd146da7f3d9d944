#pragma warning disable CloudAppsClientPreview // The operations that may change are what is tested.
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class PreviewTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    [Fact]
    public async Task ListPoliciesAsync_OperationAtAnotherPath_StaysOnTheClientsHost()
    {
        using var client = tenant.CreateClient();

        var page = await client.Preview.ListPoliciesAsync();

        Assert.NotEmpty(page.Data);
        Assert.Equal("/cas/api/v1/policies/", tenant.Emulator.Requests[^1].Path);
    }
}
