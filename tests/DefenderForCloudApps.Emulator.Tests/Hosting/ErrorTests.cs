using System.Net;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Hosting;

[Collection(EmulatorCollection.Name)]
public sealed class ErrorTests(EmulatorFixture fixture)
{
    [Theory]
    [InlineData("v1/alerts/ffffffffffffffffffffffff/")]
    [InlineData("v1/entities/bm9uZQ==/")]
    [InlineData("v1/entities/!!!/")]
    [InlineData("v1/nothing/")]
    public async Task NotFound_IsAPageForPeople(string path)
    {
        using var response = await fixture.Api.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h1>Page not found</h1>", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Failure_IsAPageThatSaysNothingOfItsCause()
    {
        var context = new DefaultHttpContext();
        using var body = new System.IO.MemoryStream();
        context.Response.Body = body;
        await new ErrorMiddleware(static _ => throw new System.InvalidOperationException("a cause")).InvokeAsync(context);

        var page = System.Text.Encoding.UTF8.GetString(body.ToArray());
        Assert.Equal(500, context.Response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", context.Response.ContentType);
        Assert.Contains("<h1>Server error</h1>", page);
        Assert.DoesNotContain("a cause", page);
        Assert.Contains("a cause", context.Features.Get<Refusal>()!.Reason);
    }
}
