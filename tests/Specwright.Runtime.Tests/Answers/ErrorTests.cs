using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Answers;

public class ErrorTests
{
    private static readonly ErrorBodies s_errors
        = new ErrorBodies().Json<Alert, Alert>("404").Json<AlertEntity, AlertEntity>("4XX").Text("500").Json<AlertPage, AlertPage>("default");

    [Fact]
    public async Task Error_OfADescribedType_CarriesIt()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(404, "application/json", """{"title":"no such alert","code":7}""");

        ApiErrorException<Alert> error = await Assert.ThrowsAsync<ApiErrorException<Alert>>(() => Send(server));

        Assert.Equal("no such alert", error.Error.Title);
        Assert.Equal("Test_Call failed with status 404 (NotFound): no such alert", error.Message);
        Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
        Assert.Equal(404, error.ResponseStatusCode);
        Assert.Equal("application/json", error.ContentType);
        Assert.Equal("""{"title":"no such alert","code":7}""", error.ContentStart);
        Assert.Equal(["application/json"], error.Headers["content-type"]);
        Assert.Equal(["application/json"], error.ResponseHeaders["content-type"]);
        Assert.IsAssignableFrom<ApiException>(error);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Error_OfASecuredOperation_CarriesWhatItRequires(int status)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, "application/json", "{}");
        OperationSecurity security = new OperationSecurity().Or(SecurityScheme.OAuth2("oauth"), "read");
        ApiRequest<Alert> request = new(
            Calls.Adapter(server.BaseUrl),
            new ApiOperation<Alert>("Test_Call", Method.GET, Calls.Alert, s_errors, security));

        ApiErrorException error = await Assert.ThrowsAnyAsync<ApiErrorException>(() => request.Path("/").SendAsync());

        Assert.Same(security, error.Security);
    }

    [Theory]
    [InlineData(400, typeof(ApiErrorException<AlertEntity>))]
    [InlineData(500, typeof(ApiErrorException<string>))]
    [InlineData(502, typeof(ApiErrorException<AlertPage>))]
    public async Task Error_OfAnyStatus_FindsItsType(int status, System.Type expected)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, "application/json", "{}");

        Assert.IsType(expected, await Assert.ThrowsAnyAsync<ApiErrorException>(() => Send(server)));
    }

    [Theory]
    [InlineData("""{"detail":"bad filter"}""", "bad filter")]
    [InlineData("""{"error":{"code":"x","message":"denied"}}""", "denied")]
    [InlineData("""{"error":"invalid_token","error_description":"expired"}""", "expired")]
    [InlineData("""{"errors":[{"message":"first"},{"message":"second"}]}""", "first")]
    [InlineData("\"quoted\"", "quoted")]
    [InlineData("plain\n  text\u001b[31m", "plain text [31m")]
    [InlineData("<html><head><title>Not &amp; <b>Found</b></title></head><body><h1>x</h1></body></html>", "Not & Found")]
    [InlineData("<html><body><h1 class='x'>Bad Gateway</h1></body></html>", "Bad Gateway")]
    public async Task Error_OfAnyContent_SaysWhatTheServiceSays(string body, string said)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(418, "text/html", body);

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => server.Request(Calls.Alert).Path("/").SendAsync());

        Assert.Equal($"Test_Call failed with status 418 (418): {said}", error.Message);
        Assert.Equal(body, error.ContentStart);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":1}")]
    [InlineData("<html></html>")]
    [InlineData("{\"broken")]
    public async Task Error_ThatSaysNothing_TellsTheStatus(string body)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(403, "application/json", body);

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => server.Request(Calls.Alert).Path("/").SendAsync());

        Assert.Equal("Test_Call failed with status 403 (Forbidden).", error.Message);
    }

    [Fact]
    public async Task Error_WhoseBodyIsNotOfItsType_IsAnErrorAllTheSame()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(404, "text/html", "<title>Gone</title>");

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => Send(server));

        Assert.EndsWith("Gone", error.Message);
    }

    [Fact]
    public async Task Error_WithLongBody_KeepsItsStart()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(400, "text/plain", new string('x', 100_000));

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => server.Request(Calls.Alert).Path("/").SendAsync());

        Assert.Equal(4096, error.ContentStart.Length);
        Assert.InRange(error.Message.Length, 300, 400);
    }

    [Fact]
    public async Task Error_ThatBreaksOff_KeepsItsStatus()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(static async (context, _) =>
        {
            context.Response.StatusCode = 500;
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("oh");
            await context.Response.Body.FlushAsync();
        });

        ApiErrorException error = await Assert.ThrowsAnyAsync<ApiErrorException>(() => server.Request(Calls.Alert).Path("/").SendAsync());

        Assert.Equal(HttpStatusCode.InternalServerError, error.StatusCode);
    }

    [Fact]
    public async Task Error_ThatRepeatsCredentials_DoesNotShowThem()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(
            (context, _) => context.AnswerAsync(401, "text/plain", $"not {context.Request.Headers.Authorization} nor {context.Request.Headers.Cookie}"));

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => server.Request(Calls.Alert).Path("/")
            .Header("Authorization", $"Bearer {Calls.Token}").Cookie("session", "secret-session").SendAsync());

        Assert.DoesNotContain("secret", error.ToString() + error.ContentStart);
        Assert.Contains("not Bearer ***", error.Message);
    }

    [Fact]
    public async Task Error_OfARequestWithUserAndQuery_DoesNotShowThem()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(400, "text/plain", "no");
        System.UriBuilder withUser = new(server.BaseUrl) { UserName = "user", Password = "secret" };
        ApiRequest<Alert> request = new(Calls.Adapter(withUser.Uri), new ApiOperation<Alert>("Test_Call", Method.GET, Calls.Alert));

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => request.Path("/a").Query("sig", "secret").SendAsync());

        Assert.Equal(new System.Uri(server.BaseUrl, "/a"), error.RequestUri);
        Assert.DoesNotContain("secret", error.ToString());
    }

    private static Task<Alert> Send(LoopbackServer server) => server.Request(Calls.Alert, errors: s_errors).Path("/").SendAsync();
}
