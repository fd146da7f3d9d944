using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class DiscoveryTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    [Fact]
    public async Task ListContinuousReportsAsync_ListOfStreams_IsToldFromASingleReport()
    {
        using var client = tenant.CreateClient();
        var answer = await client.Discovery.ListContinuousReportsAsync();

        Assert.True(answer.TryGetContinuousReportList(out var list));
        Assert.False(answer.TryGetContinuousReport(out _));
        Assert.NotEmpty(list.Streams);
        Assert.All(list.Streams, report => Assert.NotEmpty(report.DisplayName));
    }

    [Fact]
    public async Task ListCategoriesAsync_Report_CountsAppsByCategory()
    {
        using var client = tenant.CreateClient();
        (await client.Discovery.ListContinuousReportsAsync()).TryGetContinuousReportList(out var reports);

        var categories = await client.Discovery.ListCategoriesAsync(new CategoryListRequest
        {
            StreamId = reports!.Streams[0].Id,
            TimeFrame = DiscoveryTimeFrame.ThirtyDays,
        });

        Assert.NotEmpty(categories);
        Assert.All(categories, category => Assert.StartsWith("SAASDB_CATEGORY_", category.Id.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upload_LogFile_StartsPutsAndFinishes()
    {
        using var client = tenant.CreateClient();
        var target = await client.Discovery.StartUploadAsync("proxy.log", UploadSource.GenericCef);
        using var http = new HttpClient(tenant.Emulator.CreateHandler());
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("CEF:0|proxy|log|"));
        content.Headers.Add("x-ms-blob-type", "BlockBlob");

        using var put = await http.PutAsync(new Uri(target.Url), content);
        await client.Discovery.FinishUploadAsync(new FinishUploadRequest { UploadUrl = target.Url, InputStreamName = "Proxy" });

        Assert.Equal(UploadProvider.Azure, target.Provider);
        Assert.True(put.IsSuccessStatusCode, put.StatusCode.ToString());
        Assert.Equal(200, tenant.Emulator.Requests[^1].Status);
    }

    [Theory]
    [InlineData(BlockScriptFormat.CiscoAsa)]
    [InlineData(BlockScriptFormat.Fortigate)]
    public async Task GetBlockScriptAsync_Format_AnswersText(BlockScriptFormat format)
    {
        using var client = tenant.CreateClient();
        var script = await client.Discovery.GetBlockScriptAsync(format, BlockScriptType.Banned);

        Assert.Contains("\n", script, StringComparison.Ordinal);
    }
}
