using System.Linq;
using System.Threading.Tasks;
using Packages.Tests.Infrastructure;
using Xunit;

namespace Packages.Tests;

[Collection(PackagesCollection.Name)]
public sealed class SpecwrightPackageTests(PackageFeed feed)
{
    private const string Expected = """
        created 1: Rex & Söhne, born 2024-02-29
        listed 2: Ada, sold
        listed 3: Bo, on leave
        order 0f8fad5b-d9cb-469f-a165-70867728950e of 2026-01-02T03:04:05.0000000+00:00, members besides: 1
        error 404: There is no such pet.
        deleted 1, by version 9.9.9 of the document
        kept {"name":"Ada","more":[1]}

        """;

    [Fact]
    public async Task Consumer_OfThePackage_BuildsWithoutWarningAndCallsTheApi()
    {
        await using var server = await PetstoreServer.StartAsync();
        var consumer = await Consumer.BuildAsync("Petstore", feed);

        var output = await consumer.RunAsync(server.Address.ToString());

        Assert.Equal(Expected, output, ignoreLineEndingDifferences: true);
        Assert.Equal(
            [
                """POST /api/pets {"name":"Rex & Söhne","status":"available","born":"2024-02-29"}""",
                "GET /api/pets?status=sold&limit=2",
                "GET /api/orders/0f8fad5b-d9cb-469f-a165-70867728950e",
                "GET /api/pets/404",
                "DELETE /api/pets/1",
            ],
            server.Requests);
    }

    [NativeFact]
    public async Task Consumer_CompiledAheadOfTime_DoesTheSame()
    {
        await using var server = await PetstoreServer.StartAsync();
        var consumer = await Consumer.PublishNativelyAsync("Petstore", feed);

        Assert.Equal(Expected, await consumer.RunNativelyAsync(server.Address.ToString()), ignoreLineEndingDifferences: true);
    }
}
