using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Faults;

[Collection(EmulatorCollection.Name)]
public sealed class BodyFaultTests(EmulatorFixture fixture) : IDisposable
{
    private readonly HttpClient _http = new(fixture.Emulator.CreateHandler()) { DefaultRequestHeaders = { { "Authorization", $"Token {fixture.Emulator.LegacyToken}" } } };

    [Fact]
    public async Task Drip_SendsHeadersAtOnceAndTheWholeBodySlowly()
    {
        var whole = await BodyAsync(await SendAsync(null));
        var started = TimeProvider.System.GetTimestamp();
        using var response = await SendAsync("drip; duration=1500ms");
        var headers = TimeProvider.System.GetElapsedTime(started);
        var (body, error) = await BodyAsync(response);
        var all = TimeProvider.System.GetElapsedTime(started);

        Assert.Null(error);
        Assert.Equal(whole.Body, body);
        Assert.True(all - headers > TimeSpan.FromMilliseconds(400), $"Headers after {headers}, all after {all}.");
    }

    [Theory]
    [InlineData("cut-off; after=1000", 1000, true)]
    [InlineData("cut-off; after=1000; length=false", 1000, false)]
    [InlineData("cut-off; after=0", 0, true)]
    [InlineData("cut-off", null, true)]
    [InlineData("cut-off; after=2000000000; length=false", -1, false)]
    public async Task CutOff_BreaksTheConnectionAfterSoManyBytes(string fault, int? bytes, bool withLength)
    {
        var whole = (await BodyAsync(await SendAsync(null))).Body.Length;
        using var response = await SendAsync(fault);
        var (body, error) = await BodyAsync(response);

        Assert.Equal(withLength ? whole : null, response.Content.Headers.ContentLength);
        Assert.Equal(withLength ? null : true, response.Headers.TransferEncodingChunked);
        Assert.Equal(bytes switch { null => whole / 2, -1 => whole - 1, _ => bytes }, body.Length);
        Assert.NotNull(error);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string? fault)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, fixture.Emulator.ApiUrl + "/v1/alerts/?limit=20");
        if (fault is not null)
        {
            request.Headers.Add("X-Emulator-Fault", fault);
        }

        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<(byte[] Body, Exception? Error)> BodyAsync(HttpResponseMessage response)
    {
        var body = new List<byte>();
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[256];
        try
        {
            while (await stream.ReadAsync(buffer) is > 0 and var read)
            {
                body.AddRange(buffer[..read]);
            }

            return ([.. body], null);
        }
        catch (IOException error)
        {
            return ([.. body], error);
        }
    }
}
