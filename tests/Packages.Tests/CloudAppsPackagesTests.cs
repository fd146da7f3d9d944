using System.Threading.Tasks;
using Packages.Tests.Infrastructure;
using Xunit;

namespace Packages.Tests;

[Collection(PackagesCollection.Name)]
public sealed class CloudAppsPackagesTests(PackageFeed feed)
{
    [Fact]
    public async Task Consumer_OfSdkAndSignIn_BuildsWithoutWarningAndCallsTheApi()
    {
        var consumer = await Consumer.BuildAsync("CloudApps", feed);

        var lines = (await consumer.RunAsync()).TrimEnd().Split('\n');

        Assert.Equal(
            [
                "GET https://contoso.us2.portal.cloudappsecurity.com/api/v1/alerts/5f0c/ as Token",
                "alert 5f0c: Impossible travel",
                "POST https://contoso.us2.portal.cloudappsecurity.com/api/v1/alerts/gone/read/ as Token",
                "error 404 of POST https://contoso.us2.portal.cloudappsecurity.com/api/v1/alerts/gone/read/",
            ],
            lines[..4]);
        Assert.StartsWith("refused: ", lines[4], System.StringComparison.Ordinal);
        Assert.Contains("contoso.example", lines[4], System.StringComparison.Ordinal);
    }
}
