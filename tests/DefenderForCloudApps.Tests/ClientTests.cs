using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Specwright.Runtime;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class ClientTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    [Fact]
    public async Task AddCloudAppsClient_BothTypes_AreOneClientThatWorks()
    {
        var services = new ServiceCollection();
        services.AddCloudAppsClient(tenant.Emulator.ApiUrl, _ => tenant.Credential(), options =>
        {
            options.HttpHandler = tenant.Emulator.CreateHandler();
            options.AllowedHosts = tenant.Options(null).AllowedHosts;
        });
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<ICloudAppsClient>();

        Assert.Same(provider.GetRequiredService<CloudAppsClient>(), client);
        Assert.NotEmpty((await client.Alerts.ListPageAsync()).Data);
    }

    [Fact]
    public async Task AddCloudAppsClient_WithAHandlerOfTheFactory_SendsThroughTheNamedClientsHandlers()
    {
        var services = new ServiceCollection();
        var counter = new CountingHandler();
        services.AddHttpClient("cloud-apps").ConfigurePrimaryHttpMessageHandler(tenant.Emulator.CreateHandler).AddHttpMessageHandler(() => counter);
        services.AddCloudAppsClient(tenant.Emulator.ApiUrl, _ => tenant.Credential(), (provider, options) =>
        {
            options.HttpHandler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("cloud-apps");
            options.AllowedHosts = tenant.Options(null).AllowedHosts;
        });
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ICloudAppsClient>().Alerts.ListPageAsync();

        Assert.Equal(1, counter.Count);
    }

    [Theory]
    [InlineData("https://localhost/", "https://localhost/api")]
    [InlineData("https://localhost/api/", "https://localhost/api")]
    [InlineData("https://localhost/cas/api", "https://localhost/cas/api")]
    public void Create_AddressAsPeopleWriteIt_IsCompleted(string given, string expected)
    {
        using var client = CloudAppsClient.Create(new Uri(given), tenant.Credential(), tenant.Options(null));

        Assert.Equal(expected, client.Alerts.CreateGetRequest("1").ToRequestInformation().UrlTemplate is { } template
            ? template.Replace("{+baseurl}", expected, StringComparison.Ordinal)[..expected.Length]
            : null);
    }

    [Theory]
    [InlineData("http://contoso.us.portal.cloudappsecurity.com/api")]
    [InlineData("/api")]
    public void Create_AddressThatIsNotHttps_IsRefused(string address)
        => Assert.Throws<ArgumentException>(() => CloudAppsClient.Create(new Uri(address, UriKind.RelativeOrAbsolute), tenant.Credential()));

    [Fact]
    public async Task RequestsPerMinute_LimitReached_MakesTheNextRequestWait()
    {
        var options = tenant.Options(null);
        options.RequestsPerMinute = 2;
        using var client = CloudAppsClient.Create(tenant.Emulator.ApiUrl, tenant.Credential(), options);
        await client.Alerts.ListPageAsync();
        await client.Alerts.ListPageAsync();
        var before = tenant.Emulator.Requests.Count;
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Alerts.ListPageAsync(cancellationToken: patience.Token));

        Assert.Equal(before, tenant.Emulator.Requests.Count);
    }

    [Fact]
    public async Task AnyCall_OverTheServicesLimit_IsRefusedWithRetryAfter()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(
            new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, RequestsPerMinute = 2 });
        var application = emulator.Applications[0];
        var credential = EmulatedTenant.Credential(emulator, application.ClientId, application.ClientSecret);
        var options = tenant.Options(null);
        options.HttpHandler = emulator.CreateHandler();
        using var client = CloudAppsClient.Create(emulator.ApiUrl, credential, options);
        await client.Alerts.ListPageAsync();
        await client.Alerts.ListPageAsync();

        var exception = await Assert.ThrowsAnyAsync<ApiErrorException>(() => client.Alerts.ListPageAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, exception.StatusCode);
        Assert.Contains("Retry-After", exception.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    private sealed class CountingHandler : DelegatingHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
