using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Http;

public class ClaimsChallengeTests
{
    private const string Claims = """{"access_token":{"nbf":{"essential":true,"value":"1"},"?>":null}}""";

    private static readonly string s_base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Claims));
    private static readonly string s_base64Url = s_base64.TrimEnd('=').Replace('+', '-').Replace('/', '_');
    private static readonly string s_quoted = Claims.Replace("\"", "\\\"", StringComparison.Ordinal);

    public static TheoryData<string> Challenges =>
    [
        $"Bearer realm=\"\", authorization_uri=\"https://login.example/authorize\", error=\"insufficient_claims\", claims=\"{s_base64}\"",
        $"Bearer claims=\"{s_base64Url}\"",
        $"Bearer error=\"insufficient_claims\", claims=\"{s_quoted}\"",
        $"Bearer CLAIMS = \"{s_base64}\" , error=\"insufficient_claims\"",
        $"Bearer claims={s_base64Url}",
        $"Basic realm=\"a, claims=\\\"x\\\"\", Bearer realm=\"first\", Bearer error=\"insufficient_claims\", claims=\"{s_base64}\", PoP nonce=\"n\"",
        $"bearer error=\"insufficient_claims\", claims=\"{s_base64}\"",
    ];

    [Theory]
    [MemberData(nameof(Challenges))]
    public async Task Challenge_HoweverItIsWritten_IsAnsweredOnceWithTheSameBody(string header)
    {
        await using LoopbackServer server = await Demanding(header, times: 1);
        Authentication authentication = new();

        await Post(server, authentication).TextBody("body", "text/plain", true).SendAsync();

        Assert.Equal(["", s_base64], authentication.Claims);
        Assert.Equal(["body", "body"], server.Requests.Select(static request => request.Body));
    }

    [Fact]
    public async Task Challenge_InSeveralHeaders_IsFound()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, number) =>
        {
            context.Response.Headers.WWWAuthenticate = number == 0
                ? new(["Negotiate", "Bearer realm=\"first\"", $"Bearer claims=\"{s_quoted}\""])
                : default;
            return context.AnswerAsync(number == 0 ? 401 : 200, "text/plain", "");
        });
        Authentication authentication = new();

        await Post(server, authentication).SendAsync();

        Assert.Equal(["", s_base64], authentication.Claims);
    }

    [Theory]
    [InlineData("Bearer error=\"invalid_token\"")]
    [InlineData("PoP claims=\"e30=\"")]
    [InlineData("Bearer claims=\"not base64!\"")]
    [InlineData("Bearer realm=\"claims=e30=\"")]
    public async Task Refusal_WithoutReadableClaims_IsNotRepeatedByTheHandler(string header)
    {
        await using LoopbackServer server = await Demanding(header, times: 9);

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => Post(server, new Authentication()).SendAsync());

        Assert.Equal(header, Assert.Single(error.Headers["WWW-Authenticate"]));
    }

    [Theory]
    [MemberData(nameof(Adapters.Both), MemberType = typeof(Adapters))]
    public async Task Challenge_ThatComesAgain_IsATypedErrorAfterTwoCalls(AdapterKind kind)
    {
        await using LoopbackServer server = await Demanding($"Bearer claims=\"{s_quoted}\"", times: 9);

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(
            () => kind.Request(server, ResponseBody.None(), Method.POST, authentication: new Authentication()).SendAsync());

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(401, error.ResponseStatusCode);
        Assert.Equal(Claims, error.ClaimsChallenge!.Claims);
        Assert.True(error.ClaimsChallenge.IsAnswered);
        Assert.Equal(
            "Test_Call failed with status 401 (Unauthorized): no. The service demands more of the token again, although one was "
            + "acquired for the claims that it demanded before: sign in anew, and ask an administrator about the policy if that "
            + "does not help.",
            error.Message);
        Assert.Contains($"Bearer claims=\"{s_quoted}\"", error.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Challenge_WhoseAnswerIsRefusedWithoutClaims_SaysSo()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, number) =>
        {
            context.Response.Headers.WWWAuthenticate = number == 0 ? $"Bearer claims=\"{s_base64}\"" : "Bearer";
            return context.AnswerAsync(401, "text/plain", "no.");
        });

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => Post(server, new Authentication()).SendAsync());

        Assert.Null(error.ClaimsChallenge!.Claims);
        Assert.True(error.ClaimsChallenge.IsAnswered);
        Assert.EndsWith(
            "no. The service refused the token that was acquired for the claims it had demanded: sign in anew.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Adapters.Both), MemberType = typeof(Adapters))]
    public async Task Challenge_OfABodyThatBeganWithinAStream_IsAnsweredWithTheSamePart(AdapterKind kind)
    {
        await using LoopbackServer server = await Demanding($"Bearer claims=\"{s_base64}\"", times: 1);
        using MemoryStream stream = new("xxbody"u8.ToArray());
        stream.Position = 2;

        await kind.Request(server, ResponseBody.None(), Method.POST, authentication: new Authentication())
            .StreamBody(stream, "text/plain", true).SendAsync();

        Assert.Equal(["body", "body"], server.Requests.Select(static request => request.Body));
    }

    [Theory]
    [MemberData(nameof(Adapters.Both), MemberType = typeof(Adapters))]
    public async Task Challenge_OfABodyThatCanBeReadOnce_SaysWhatToDo(AdapterKind kind)
    {
        await using LoopbackServer server = await Demanding($"Bearer claims=\"{s_base64}\"", times: 1);
        using ForwardStream stream = new(Encoding.UTF8.GetBytes("once"));

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(
            () => kind.Request(server, ResponseBody.None(), Method.POST, authentication: new Authentication())
                .StreamBody(stream, "text/plain", true).SendAsync());

        Assert.Equal("once", server.Only.Body);
        Assert.Equal(Claims, error.ClaimsChallenge!.Claims);
        Assert.False(error.ClaimsChallenge.IsAnswered);
        Assert.Contains("its stream can be read only once: acquire a token for ClaimsChallenge.Claims", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenge_OfAClientThatSignsNobodyIn_SaysSo()
    {
        await using LoopbackServer server = await Demanding($"Bearer claims=\"{s_base64}\"", times: 9);

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => server.Request().SendAsync());

        Assert.Single(server.Requests);
        Assert.False(error.ClaimsChallenge!.IsAnswered);
        Assert.EndsWith("The service demands a token, and this client signs nobody in.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_WithoutChallenge_HasNone()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(401, "text/plain", "no");

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => Post(server, new Authentication()).SendAsync());

        Assert.Null(error.ClaimsChallenge);
        Assert.Equal("Test_Call failed with status 401 (Unauthorized): no", error.Message);
    }

    private static ApiRequest<NoContent> Post(LoopbackServer server, Authentication authentication) => new ApiRequest<NoContent>(
        Calls.Adapter(server.BaseUrl, authentication: authentication),
        new ApiOperation<NoContent>("Test_Call", Method.POST, ResponseBody.None())).Path("/");

    private static Task<LoopbackServer> Demanding(string header, int times) => LoopbackServer.StartAsync((context, number) =>
    {
        if (number < times)
        {
            context.Response.Headers.WWWAuthenticate = header;
        }

        return context.AnswerAsync(number < times ? 401 : 200, "text/plain", number < times ? "no" : "");
    });
}
