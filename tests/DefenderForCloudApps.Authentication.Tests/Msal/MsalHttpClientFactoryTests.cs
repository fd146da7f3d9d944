using System;
using System.Net.Http;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Msal;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Msal;

public sealed class MsalHttpClientFactoryTests
{
    [Fact]
    public async Task CreateHandler_IssuerRedirects_DoesNotCarryTheSecretThere()
    {
        await using var issuer = await StandInIssuer.StartAsync();
        var visitors = 0;
        issuer.Api = _ => Task.FromResult(visitors++);
        issuer.Answer = context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };
        using var client = new HttpClient(issuer.Pin(MsalHttpClientFactory.CreateHandler()));

        await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => issuer
            .CreateCredential(httpClient: client)
            .GetAuthorizationTokenAsync(new Uri("https://portal.cloudappsecurity.com/")));

        Assert.Single(issuer.TokenRequests);
        Assert.Equal(0, visitors);
    }

    [Fact]
    public void GetHttpClient_WithoutClient_ReturnsTheSharedOne() => Assert.Same(
        new MsalHttpClientFactory(null).GetHttpClient(), new MsalHttpClientFactory(null).GetHttpClient());
}
