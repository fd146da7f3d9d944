using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Http;

/// <summary>Clients over what <see cref="IHttpClientFactory"/> makes, with the handlers that are registered there.</summary>
public class HttpClientFactoryTests
{
    public static TheoryData<AdapterKind> Both => Adapters.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task NamedClient_SendsThroughItsHandlers(AdapterKind kind)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        ServiceCollection services = new();
        services.AddHttpClient("pets").AddHttpMessageHandler(static () => new Marking("first")).AddHttpMessageHandler(static () => new Marking("second"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await kind.Request(server, Calls.Alert, client: provider.GetRequiredService<IHttpClientFactory>().CreateClient("pets")).SendAsync();

        Assert.Equal("first, second", server.Only.Headers["X-Mark"]);
    }

    [Fact]
    public async Task NamedClient_OverThePipeline_RepeatsEachSendingThroughItsConnection()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(static (context, number) =>
        {
            context.Response.StatusCode = number == 0 ? 503 : 204;
            return Task.CompletedTask;
        });
        ServiceCollection services = new();
        services.AddHttpClient("pets")
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => ApiHttpPipeline.Create(
                ApiHttpPipeline.CreatePrimary(), new() { Retry = new() { Delay = TimeSpan.FromMilliseconds(1) } }))
            .AddHttpMessageHandler(static () => new Marking("once"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await AdapterKind.Own.Request(
            server, ResponseBody.None(), client: provider.GetRequiredService<IHttpClientFactory>().CreateClient("pets")).SendAsync();

        Assert.Equal(["once", "once"], server.Requests.Select(static request => request.Headers["X-Mark"]));
    }

    [Fact]
    public async Task TypedClient_MadeFromAnHttpClient_SendsThroughItsHandlers()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        Uri address = server.BaseUrl;
        ServiceCollection services = new();
        services.AddHttpClient("pets")
            .AddHttpMessageHandler(static () => new Marking("typed"))
            .AddTypedClient(http => new PetsClient(ApiAdapter.Create(new AnonymousAuthenticationProvider(), http, address)));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<PetsClient>().GetAsync();

        Assert.Equal("typed", server.Only.Headers["X-Mark"]);
    }

    /// <summary>As a client is generated.</summary>
    private sealed class PetsClient(IRequestAdapter adapter)
    {
        private static readonly ApiOperation<NoContent> s_get = new("getPets", Method.GET, ResponseBody.None());

        public Task<NoContent> GetAsync() => new ApiRequest<NoContent>(adapter, s_get).Path("/pets").SendAsync();
    }

    private sealed class Marking(string mark) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Mark", mark);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
