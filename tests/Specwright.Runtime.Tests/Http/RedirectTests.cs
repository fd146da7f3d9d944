using System.Linq;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Http;

public class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_OnTheSameOrigin_IsFollowedWithEverything(int status)
    {
        await using LoopbackServer server = await Redirecting(status, "/there?x=1", times: 1);

        await Get(server).SendAsync();

        Assert.Equal(["/here", "/there?x=1"], server.Requests.Select(static request => request.Target));
        Assert.Equal($"Bearer {Calls.Token}", server.Requests.Last().Headers["Authorization"]);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task Redirect_ToAnotherOrigin_IsFollowedWithoutCredentials(int status)
    {
        await using LoopbackServer other = await LoopbackServer.StartJsonAsync("");
        await using LoopbackServer server = await Redirecting(status, other.BaseUrl + "there", times: 1);

        await Get(server).SendAsync();

        ReceivedRequest received = other.Only;
        Assert.Equal("/there", received.Target);
        Assert.False(received.Headers.ContainsKey("Authorization"));
        Assert.False(received.Headers.ContainsKey("X-Api-Key"));
        Assert.False(received.Headers.ContainsKey("Cookie"));
        Assert.True(received.Headers.ContainsKey("Accept"));
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_OfAPostToAnotherOrigin_IsAnError(int status)
    {
        await using LoopbackServer other = await LoopbackServer.StartJsonAsync("");
        await using LoopbackServer server = await Redirecting(status, other.BaseUrl + "there", times: 1);

        ApiErrorException error = await Assert.ThrowsAsync<ApiErrorException>(() => Post(server).SendAsync());

        Assert.Equal(status, error.ResponseStatusCode);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Redirect_OfAPostOnTheSameOrigin_SendsTheBodyAgain()
    {
        await using LoopbackServer server = await Redirecting(307, "/there", times: 1);

        await Post(server).SendAsync();

        Assert.Equal([("POST", "body"), ("POST", "body")], server.Requests.Select(static request => (request.Method, request.Body)));
    }

    [Fact]
    public async Task Redirect_ToSeeOther_IsFollowedByGet()
    {
        await using LoopbackServer server = await Redirecting(303, "/there", times: 1);

        await Post(server).SendAsync();

        Assert.Equal([("POST", "body"), ("GET", "")], server.Requests.Select(static request => (request.Method, request.Body)));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    public async Task Redirect_OfAPostWithAmbiguousStatus_IsAnError(int status)
    {
        await using LoopbackServer server = await Redirecting(status, "/there", times: 1);

        await Assert.ThrowsAsync<ApiErrorException>(() => Post(server).SendAsync());

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Redirect_WithoutEnd_IsAnError()
    {
        await using LoopbackServer server = await Redirecting(302, "/again", times: int.MaxValue);

        await Assert.ThrowsAsync<ApiErrorException>(() => Get(server).SendAsync());

        Assert.Equal(6, server.Requests.Count);
    }

    private static ApiRequest<NoContent> Get(LoopbackServer server) => server.Request().Path("/here")
        .Header("Authorization", $"Bearer {Calls.Token}").Header("X-Api-Key", "key").Cookie("a", "b");

    private static ApiRequest<NoContent> Post(LoopbackServer server)
        => server.Request(Method.POST).Path("/here").TextBody("body", "text/plain", true);

    private static Task<LoopbackServer> Redirecting(int status, string location, int times)
        => LoopbackServer.StartAsync((context, number) =>
        {
            if (number < times)
            {
                context.Response.StatusCode = status;
                context.Response.Headers.Location = location;
            }

            return Task.CompletedTask;
        });
}
