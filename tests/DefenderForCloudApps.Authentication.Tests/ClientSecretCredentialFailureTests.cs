using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Identity.Client;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class ClientSecretCredentialFailureTests
{
    private static readonly Uri s_api = new("https://contoso.eu.portal.cloudappsecurity.com/");

    [Fact]
    public async Task GetToken_WrongSecret_SaysWhatToDo()
    {
        await using var issuer = await StandInIssuer.StartAsync();

        var exception = await FailureAsync(issuer, issuer.CreateCredential("the-wrong-secret"));

        Assert.Equal(
            $"The client secret of application '{issuer.ClientId}' in tenant '{StandInIssuer.Tenant}' was not accepted " +
            "(AADSTS7000215): give the secret's value, not its id.",
            exception.Message);
        Assert.Equal("AADSTS7000215", exception.ErrorCode);
        var cause = Assert.IsType<MsalServiceException>(exception.InnerException);
        Assert.Equal("invalid_client", cause.ErrorCode);
        Assert.Equal(401, cause.StatusCode);
        Assert.Contains("Invalid client secret provided.", cause.Message);
        Assert.DoesNotContain("the-wrong-secret", exception.ToString());
    }

    [Theory]
    [InlineData("invalid_client", "AADSTS7000222", "has expired")]
    [InlineData("invalid_request", "AADSTS90002", "does not exist")]
    [InlineData("invalid_request", "AADSTS900023", "does not exist")]
    [InlineData("unauthorized_client", "AADSTS700016", "There is no application")]
    [InlineData("unauthorized_client", "AADSTS7000112", "is disabled")]
    [InlineData("invalid_resource", "AADSTS500011", "does not have Microsoft Defender for Cloud Apps")]
    [InlineData("access_denied", "AADSTS53003", "conditional access policy")]
    [InlineData("invalid_request", "AADSTS999999", "see the inner exception")]
    public async Task GetToken_ErrorOfIssuer_IsNamedWithItsCode(string error, string code, string words)
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = StandInIssuer.Error(400, error, code, "Some words.");

        var exception = await FailureAsync(issuer);

        Assert.Contains(words, exception.Message);
        Assert.Contains($"({code})", exception.Message);
        Assert.Equal(code, exception.ErrorCode);
        Assert.Contains("Some words.", exception.InnerException!.Message);
    }

    [Fact]
    public async Task GetToken_Throttled_SaysHowLongToWait()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context =>
        {
            context.Response.Headers.RetryAfter = "17";
            return StandInIssuer.Error(429, "temporarily_unavailable", "AADSTS50196", "Too many requests.")(context);
        };

        var exception = await FailureAsync(issuer);

        Assert.Contains("throttling", exception.Message);
        Assert.Contains("wait 17 seconds", exception.Message);
        Assert.Equal("AADSTS50196", exception.ErrorCode);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task GetToken_ServerError_SaysTryLater(int status)
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context => HtmlAsync(context, status, "<html>down</html>");

        var exception = await FailureAsync(issuer);

        Assert.Contains($"failed with status {status.ToString(CultureInfo.InvariantCulture)}", exception.Message);
        Assert.Contains("try again later", exception.Message);
    }

    [Fact]
    public async Task GetToken_ServerErrorOnce_IsRetried()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context =>
            issuer.TokenRequests.Count == 1 ? HtmlAsync(context, 503, "<html>down</html>") : issuer.IssueAsync(context);

        Assert.NotEmpty(await issuer.CreateCredential().GetAuthorizationTokenAsync(s_api));
    }

    [Fact]
    public async Task GetToken_NobodyListens_SaysUnreachable()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var credential = CredentialAt(new UriBuilder("https", "localhost", port).Uri);

        var exception = await FailureAsync(issuer, credential);

        Assert.Contains("could not be reached", exception.Message);
        Assert.Contains(port.ToString(CultureInfo.InvariantCulture), exception.Message);
        Assert.Null(exception.ErrorCode);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task GetToken_CertificateNotTrusted_SaysSo()
    {
        await using var issuer = await StandInIssuer.StartAsync();

        var exception = await FailureAsync(issuer, CredentialAt(issuer.Address));

        Assert.Contains("did not prove who it is with a trusted certificate", exception.Message);
        Assert.Empty(issuer.TokenRequests);
    }

    [Fact]
    public async Task GetToken_NoAnswer_SaysNotInTime()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted);
        using var client = issuer.CreateClient();
        client.Timeout = TimeSpan.FromMilliseconds(300);

        var exception = await FailureAsync(issuer, issuer.CreateCredential(httpClient: client));

        Assert.Contains("did not answer in time", exception.Message);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(302)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task GetToken_AnswerOfAProxy_IsAnAuthenticationFailure(int status)
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context => HtmlAsync(context, status, "<html>Sign in to the proxy</html>");

        var exception = await FailureAsync(issuer);

        Assert.Contains(status == 200 ? "not JSON" : "failed", exception.Message);
        Assert.NotNull(exception.InnerException);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("""{"token_type":"Bearer","expires_in":3599}""")]
    [InlineData("""{"token_type":"Bearer","expires_in":3599,"access_token":""}""")]
    [InlineData("""{"token_type":"Bearer","expires_in":"soon","access_token":"opaque"}""")]
    [InlineData("""{"token_type":"Bearer","expires_in":3599,"access_token":"opaq""")]
    public async Task GetToken_SuccessWithoutToken_IsAnAuthenticationFailure(string body)
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(body);
        };

        var exception = await FailureAsync(issuer);

        Assert.Contains($"'{issuer.Address.Authority}'", exception.Message);
        Assert.DoesNotContain("opaq", exception.ToString());
    }

    [Fact]
    public async Task GetToken_ClientThrows_IsAnAuthenticationFailureWithItsCause()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var client = issuer.CreateClient();
        client.Dispose();

        var exception = await FailureAsync(issuer, issuer.CreateCredential(httpClient: client));

        Assert.IsType<ObjectDisposedException>(exception.InnerException);
    }

    [Theory]
    [InlineData(200, "text/html")]
    [InlineData(200, "application/json")]
    [InlineData(400, "text/html")]
    [InlineData(401, "application/json")]
    [InlineData(429, "text/html")]
    [InlineData(503, "text/html")]
    public async Task GetToken_IssuerEchoesSecretAndToken_ExceptionHoldsNeither(int status, string contentType)
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var token = Jwt.With("""{"roles":["Investigation.manage"]}""");
        issuer.Answer = context => EchoAsync(context, status, contentType, token);

        var exception = await FailureAsync(issuer);

        Assert.DoesNotContain(StandInIssuer.Secret, exception.ToString());
        Assert.DoesNotContain(Uri.EscapeDataString(StandInIssuer.Secret), exception.ToString());
        Assert.DoesNotContain(token, exception.ToString());
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            Assert.Null((cause as MsalServiceException)?.ResponseBody);
            Assert.Null((cause as MsalServiceException)?.Headers);
        }
    }

    [Fact]
    public async Task GetToken_IssuerEchoesSecretAsErrorCode_ExceptionDoesNotHoldIt()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        issuer.Answer = context => StandInIssuer.WriteJsonAsync(
            context, 400, new JsonObject { ["error"] = StandInIssuer.Secret, ["error_description"] = "No code here." });

        var exception = await FailureAsync(issuer);

        Assert.Equal("[removed]", exception.ErrorCode);
    }

    private static ClientSecretCredential CredentialAt(Uri authority) => new(
        StandInIssuer.Tenant, "client", StandInIssuer.Secret, new ClientSecretCredentialOptions { Authority = authority });

    /// <summary>Fails to sign in, and holds every failure to what all of them promise.</summary>
    private static async Task<CloudAppsAuthenticationException> FailureAsync(
        StandInIssuer issuer, ClientSecretCredential? credential = null)
    {
        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => (credential ?? issuer.CreateCredential()).GetAuthorizationTokenAsync(s_api));
        Assert.DoesNotContain(StandInIssuer.Secret, exception.ToString());
        Assert.DoesNotContain('\n', exception.Message);
        return exception;
    }

    private static Task HtmlAsync(HttpContext context, int status, string html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync(html);
    }

    private static Task EchoAsync(HttpContext context, int status, string contentType, string token)
    {
        var words = $"AADSTS1: refused {context.Request.Form["client_secret"]} and " +
            $"{Uri.EscapeDataString(StandInIssuer.Secret)} and {token}";
        context.Response.Headers["X-Echo"] = words;
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(contentType == "text/html"
            ? words
            : new JsonObject { ["error"] = "invalid_client", ["error_description"] = words }.ToJsonString());
    }
}
