using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using Specwright.Runtime;
using Specwright.Runtime.Json;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class ErrorTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    [Fact]
    public async Task ListPageAsync_FilterThatTheListDoesNotKnow_ThrowsWithDetail()
    {
        using var client = tenant.CreateClient();
        var request = client.Entities.CreateListPageRequest()
            .JsonBody<RawJson?, NullableCodec<RawJson, RawJsonCodec>>(
                RawJson.Parse("""{"filters":{"lastSeen":{"eq":[1]}}}"""), "application/json", required: true);

        var exception = await Assert.ThrowsAsync<ApiErrorException<ErrorDetail>>(() => request.SendAsync());

        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Equal("filter validation error: No filter name 'lastSeen' found in metadata entities", exception.Error.Detail);
        Assert.Contains("lastSeen", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_UnknownAlert_ThrowsWithTheHtmlPage()
    {
        using var client = tenant.CreateClient();
        var exception = await Assert.ThrowsAnyAsync<ApiErrorException>(() => client.Alerts.GetAsync("ffffffffffffffffffffffff"));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal("text/html", exception.ContentType);
        Assert.DoesNotContain("<", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCall_WrongSecret_ThrowsWithoutTheSecret()
    {
        var credential = tenant.Credential(tenant.Emulator.Applications[0].ClientId, "not-the-secret");
        using var client = CloudAppsClient.Create(tenant.Emulator.ApiUrl, credential, tenant.Options(null));

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => client.Alerts.ListPageAsync());

        Assert.Equal("AADSTS7000215", exception.ErrorCode);
        Assert.DoesNotContain("not-the-secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_ErrorInTheMiddle_ThrowsAfterTheItemsBefore()
    {
        using var handler = new AnswerRewriter((number, response) => Task.FromResult(
            number == 3 ? new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html><title>Bad gateway</title></html>", Encoding.UTF8, "text/html") } : response));
        using var client = tenant.CreateClient(handler);
        var seen = 0;

        var exception = await Assert.ThrowsAnyAsync<ApiErrorException>(async () =>
        {
            await foreach (var alert in client.Alerts.ListAsync())
            {
                seen++;
            }
        });

        Assert.Equal(200, seen);
        Assert.Equal(HttpStatusCode.BadGateway, exception.StatusCode);
    }

    [Theory]
    [InlineData("""{"detail":"throttled"}""")]
    [InlineData("""{"data":[]}""")]
    public async Task ListAsync_SuccessThatIsNoPage_ThrowsInsteadOfEnding(string body)
    {
        using var handler = new AnswerRewriter((number, response) => Task.FromResult(number == 2 ? Json(body) : response));
        using var client = tenant.CreateClient(handler);

        await Assert.ThrowsAsync<ApiContentException>(async () => await client.Alerts.ListAsync().ToListAsync());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000000")]
    public async Task ListAsync_TotalThatLies_YieldsTheSame(string total)
    {
        using var honest = tenant.CreateClient();
        using var handler = new AnswerRewriter(async (_, response) =>
        {
            var text = await response.Content.ReadAsStringAsync();
            return Json(System.Text.RegularExpressions.Regex.Replace(text, "\"total\":\\d+", "\"total\":" + total));
        });
        using var client = tenant.CreateClient(handler);

        var expected = await honest.IpRanges.ListAsync().CountAsync();

        Assert.Equal(expected, await client.IpRanges.ListAsync(new IpRangeListRequest { Limit = 10 }).CountAsync());
    }

    [Fact]
    public async Task ListAsync_ServerErrorOnce_IsSentAgain()
    {
        using var handler = new AnswerRewriter((number, response) => Task.FromResult(
            number == 2 ? new HttpResponseMessage(HttpStatusCode.InternalServerError) : response));
        var options = tenant.Options(handler);
        options.Retry = new RetryOptions { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(1) };
        using var client = CloudAppsClient.Create(tenant.Emulator.ApiUrl, tenant.Credential(), options);

        var ids = await client.Alerts.ListAsync().Select(alert => alert.Id).ToListAsync();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.True(ids.Count >= 300, $"The tenant has {ids.Count} alerts.");
    }

    private static HttpResponseMessage Json(string body)
        => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
