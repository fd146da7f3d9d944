using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Requests;

public class HeaderAndBodyTests
{
    private static readonly SecurityScheme s_oauth = SecurityScheme.OAuth2("oauth");

    [Fact]
    public async Task Headers_AndCookies_AreSent()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");

        await server.Request(Calls.Alert).Path("/").Header("X-One", "a, b").Header("X-None", null).Header("x-two", "\t~ !")
            .Cookie("session", "a b;c").Cookie("other", "1").Cookie("none", null).SendAsync();

        IReadOnlyDictionary<string, string> headers = server.Only.Headers;
        Assert.Equal("a, b", headers["X-One"]);
        Assert.Equal("~ !", headers["X-Two"].Trim());
        Assert.Equal("session=a%20b%3Bc; other=1", headers["Cookie"]);
        Assert.Equal("application/json", headers["Accept"]);
        Assert.False(headers.ContainsKey("X-None"));
        Assert.False(headers.ContainsKey("Content-Type"));
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\n")]
    [InlineData("grüße")]
    [InlineData("\0")]
    public void Header_ThatNoHeaderCanHold_IsRefusedWithoutShowingIt(string value)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Offline().Header("X-Name", value));

        Assert.Contains("X-Name", error.Message);
        Assert.DoesNotContain(value, error.Message);
    }

    [Fact]
    public async Task JsonBody_OfAModel_IsSentWithItsLength()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");

        await server.Request(Method.POST).Path("/").JsonBody<Alert, Alert>(new Alert { Title = "é" }, "application/json", true).SendAsync();

        Assert.Equal("""{"title":"é"}""", server.Only.Body);
        Assert.Equal("application/json", server.Only.Headers["Content-Type"]);
        Assert.Equal("14", server.Only.Headers["Content-Length"]);
        Assert.Equal("POST", server.Only.Method);
    }

    [Fact]
    public async Task Body_ThatIsOptional_MayBeMissing()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");

        await server.Request(Method.POST).Path("/").JsonBody<Alert, Alert>(null, "application/json", false).SendAsync();

        Assert.Equal("", server.Only.Body);
        Assert.False(server.Only.Headers.ContainsKey("Content-Type"));
    }

    [Fact]
    public void Body_ThatIsRequired_MustBeThere()
    {
        Assert.Contains("Test", Assert.Throws<ArgumentNullException>(() => Offline().JsonBody<Alert, Alert>(null, "application/json", true)).Message);
        Assert.Throws<ArgumentNullException>(() => Offline().TextBody(null, "text/plain", true));
        Assert.Throws<ArgumentNullException>(() => Offline().StreamBody(null, "text/plain", true));
        Assert.Throws<ArgumentNullException>(() => Offline().FormBody(null, true));
        Assert.Throws<ArgumentNullException>(() => Offline().MultipartBody(null, true));
    }

    [Fact]
    public async Task TextBody_IsSentInUtf8()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");

        await server.Request(Method.PUT).Path("/").TextBody("grüße", "text/plain; charset=utf-8", true).SendAsync();

        Assert.Equal("grüße", server.Only.Body);
        Assert.Equal("text/plain; charset=utf-8", server.Only.Headers["Content-Type"]);
    }

    [Fact]
    public async Task StreamBody_IsSentFromWhereItStandsAndStaysOpen()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("skip this"));
        stream.Position = 5;
        ApiRequest<NoContent> request = server.Request(Method.PUT).Path("/").StreamBody(stream, "application/octet-stream", true);

        await request.SendAsync();
        await request.SendAsync();

        Assert.All(server.Requests, static received => Assert.Equal("this", received.Body));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task StreamBody_ThatCannotSeek_IsSentOnce()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        using ForwardStream stream = new(Encoding.UTF8.GetBytes("once"));
        ApiRequest<NoContent> request = server.Request(Method.PUT).Path("/").StreamBody(stream, "application/octet-stream", true);

        await request.SendAsync();

        Assert.Equal("once", server.Only.Body);
        await Assert.ThrowsAsync<InvalidOperationException>(() => request.SendAsync());
    }

    [Fact]
    public async Task FormBody_IsEncoded()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");

        await server.Request(Method.POST).Path("/")
            .FormBody(new FormFields().Add("a b", "c&d=é").Add("none", null).AddList("l", ["1", "2"]).AddList("no", null), true).SendAsync();

        Assert.Equal("a+b=c%26d%3D%C3%A9&l=1&l=2", server.Only.Body);
        Assert.Equal("application/x-www-form-urlencoded", server.Only.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task MultipartBody_HasItsParts(bool seekable)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        using Stream file = seekable ? new MemoryStream([1, 2, 3]) : new ForwardStream([1, 2, 3]);

        await server.Request(Method.POST).Path("/").MultipartBody(
            new MultipartFields().Add("na\"me\r\n", "é").Add("j", "{}", "application/json").Add("none", null)
                .AddFile("file", file, "f\"ü.bin").AddFile("none", null, "x"),
            true).SendAsync();

        string contentType = server.Only.Headers["Content-Type"];
        string boundary = contentType.Split("boundary=")[1].Trim('"');
        Assert.StartsWith("multipart/form-data; boundary=", contentType);
        string[] parts = server.Only.Body.Split("--" + boundary);
        Assert.Equal(5, parts.Length);
        Assert.Contains("name=\"na%22me%0D%0A\"", parts[1]);
        Assert.EndsWith("\r\n\r\né\r\n", parts[1]);
        Assert.Contains("Content-Type: application/json", parts[2]);
        Assert.Contains("name=\"file\"", parts[3]);
        Assert.Contains("filename=", parts[3]);
        Assert.EndsWith("\r\n\r\n\u0001\u0002\u0003\r\n", parts[3]);
        Assert.Equal("--\r\n", parts[4]);
    }

    [Fact]
    public void Options_OfTheOperation_TravelWithTheRequest()
    {
        OperationSecurity security = new OperationSecurity()
            .Or(s_oauth, "read", "write").And(SecurityScheme.MutualTls("key")).Or(SecurityScheme.MutualTls("other")).OrAnonymous();
        ApiRequest<NoContent> request = new(
            Calls.Adapter(new Uri("http://127.0.0.1:9")),
            new ApiOperation<NoContent>("Test", Method.POST, ResponseBody.None(), security: security, repeatable: true));
        AnswerTimeout timeout = new(TimeSpan.FromSeconds(1));

        RequestInformation information = request.Path("/").Option(timeout).ToRequestInformation();

        Assert.Same(security, information.GetRequestOption<OperationSecurity>());
        Assert.Same(RepeatableRequest.Instance, information.GetRequestOption<RepeatableRequest>());
        Assert.Same(timeout, information.GetRequestOption<AnswerTimeout>());
        Assert.Equal(3, security.Alternatives.Count);
        Assert.Equal(["oauth", "key"], [security.Alternatives[0][0].Scheme.Name, security.Alternatives[0][1].Scheme.Name]);
        Assert.Equal(["read", "write"], security.Alternatives[0][0].Scopes);
        Assert.Empty(security.Alternatives[2]);
        Assert.Throws<InvalidOperationException>(() => new OperationSecurity().And(s_oauth));
    }

    [Fact]
    public async Task Authentication_SeesTheOptionsAndAddsItsHeader()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        Recorder recorder = new();
        OperationSecurity security = new OperationSecurity().Or(s_oauth, "read");
        ApiRequest<NoContent> request = new(
            Calls.Adapter(server.BaseUrl, authentication: recorder),
            new ApiOperation<NoContent>("Test", Method.GET, ResponseBody.None(), security: security));

        await request.Path("/").SendAsync();

        Assert.Same(security, recorder.Seen);
        Assert.Equal($"Bearer {Calls.Token}", server.Only.Headers["Authorization"]);
    }

    [Fact]
    public async Task ClaimsChallenge_IsAnsweredOnceWithTheSameBody()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, number) =>
        {
            if (number == 0)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"";
                return context.AnswerAsync(401, "text/plain", "more claims");
            }

            return context.AnswerAsync(200, "application/json", "{}");
        });
        Recorder recorder = new();
        ApiRequest<Alert> request = new(
            Calls.Adapter(server.BaseUrl, authentication: recorder), new ApiOperation<Alert>("Test", Method.POST, Calls.Alert));

        await request.Path("/").TextBody("body", "text/plain", true).SendAsync();

        Assert.Equal(["", "eyJhIjoxfQ=="], recorder.Claims);
        Assert.All(server.Requests, static received => Assert.Equal("body", received.Body));
    }

    private static ApiRequest<NoContent> Offline()
        => new(Calls.Adapter(new Uri("http://127.0.0.1:9")), new ApiOperation<NoContent>("Test", Method.POST, ResponseBody.None()));

    private sealed class Recorder : IAuthenticationProvider
    {
        public OperationSecurity? Seen { get; private set; }

        public List<string> Claims { get; } = [];

        public Task AuthenticateRequestAsync(
            RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            Seen = request.GetRequestOption<OperationSecurity>();
            Claims.Add(additionalAuthenticationContext?["claims"] as string ?? "");
            request.Headers.TryAdd("Authorization", $"Bearer {Calls.Token}");
            return Task.CompletedTask;
        }
    }
}
