using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Discovery;

public sealed class UploadTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task Upload_StartedPutAndFinished_ShowsInTheGovernanceLog()
    {
        var url = await StartAsync();
        Assert.Equal(HttpStatusCode.Created, await PutAsync(url, new byte[1234]));
        Assert.Equal(HttpStatusCode.OK, (await FinishAsync(url, "Harbour firewall")).StatusCode);

        var log = await fixture.Api.PostJsonAsync("v1/governance/", """{"filters":{"type":{"eq":["DiscoveryParseLogTask"]}},"limit":100}""");
        var task = log["data"]!.AsArray().Single(t => t!["target"]!.GetValue<string>() == "Harbour firewall")!;
        Assert.Equal(1234, task["parameters"]!["fileSize"]!.GetValue<int>());
        Assert.Equal("PALO_ALTO", task["parameters"]!["source"]!.GetValue<string>());
        Assert.Equal("The upload is finished already", await ApiCaller.DetailAsync(await FinishAsync(url), HttpStatusCode.BadRequest));
        Assert.DoesNotContain(fixture.Emulator.Requests, static r => r.Path.Contains("sig=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upload_InBlocks_CountsTheCommittedOnes()
    {
        var url = await StartAsync();
        Assert.Equal(HttpStatusCode.Created, await PutAsync(url + "&comp=block&blockid=MQ==", new byte[1000], null));
        Assert.Equal(HttpStatusCode.Created, await PutAsync(url + "&comp=block&blockid=Mg==", new byte[500], null));
        Assert.Equal("Nothing was uploaded at uploadUrl", await ApiCaller.DetailAsync(await FinishAsync(url), HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.Created, await PutAsync(url + "&comp=blocklist", "<BlockList/>"u8.ToArray(), null));
        Assert.Equal(HttpStatusCode.OK, (await FinishAsync(url)).StatusCode);
    }

    [Fact]
    public async Task Put_WithoutSignatureTypeOrTime_IsRefused()
    {
        var url = await StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(url[..url.IndexOf("sig=", StringComparison.Ordinal)], [1]));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(url + "x", [1]));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(url, [1], null));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PutAsync(url, new byte[(64 * 1024 * 1024) + 1]));
        fixture.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(url, [1]));
    }

    [Theory]
    [InlineData("https://elsewhere.example/uploads/a/b?sig=c")]
    [InlineData("nonsense")]
    public async Task Finish_OfAnUnknownAddress_IsRefused(string url) => Assert.Equal(
        "uploadUrl is not an address of a started upload", await ApiCaller.DetailAsync(await FinishAsync(url), HttpStatusCode.BadRequest));

    [Theory]
    [InlineData(102, "url.domain=pasteboard.example")]
    [InlineData(104, "fqdn v4 pasteboard.example")]
    [InlineData(108, "set url \"*.pasteboard.example\"")]
    [InlineData(112, "list *.pasteboard.example")]
    [InlineData(120, ".pasteboard.example")]
    [InlineData(129, "value http*://*.pasteboard.example")]
    [InlineData(135, "*.pasteboard.example\tblock")]
    public async Task BlockScript_OfEachFormat_NamesTheBannedAppsOnly(int format, string line)
    {
        using var response = await fixture.Api.GetAsync($"discovery_block_scripts/?format={format}&type=banned");
        var script = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(line, script, StringComparison.Ordinal);
        Assert.DoesNotContain("box.example", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BlockScript_OfAnotherFormat_IsRefused() => Assert.NotEmpty(await ApiCaller.DetailAsync(
        await fixture.Api.GetAsync("discovery_block_scripts/?format=103&type=banned"), HttpStatusCode.BadRequest));

    private async Task<string> StartAsync() =>
        (await fixture.Api.GetJsonAsync("v1/discovery/upload_url/?filename=today.log&source=PALO_ALTO"))["url"]!.GetValue<string>();

    private Task<HttpResponseMessage> FinishAsync(string url, string report = "Branch firewall") =>
        fixture.Api.PostAsync("v1/discovery/done_upload/", $$"""{"uploadUrl":"{{url}}","inputStreamName":"{{report}}"}""");

    private async Task<HttpStatusCode> PutAsync(string url, byte[] content, string? blobType = "BlockBlob")
    {
        using var http = new HttpClient(fixture.Emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Put, url);
        request.Content = new ByteArrayContent(content);
        if (blobType is not null)
        {
            request.Headers.Add("x-ms-blob-type", blobType);
        }

        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
