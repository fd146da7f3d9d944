using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class CloudAppsCredentialTests
{
    private static readonly Uri s_api = new("https://contoso.eu.portal.cloudappsecurity.com/");

    [Fact]
    public async Task GetAuthorizationToken_ContextOfKiota_BecomesTheRequest()
    {
        var credential = new OwnCredential();

        var token = await credential.GetAuthorizationTokenAsync(
            s_api, new() { ["claims"] = "e30=", ["permissions"] = new[] { "Discovery.manage", "Discovery.read" } });

        Assert.Equal("value", token);
        Assert.Equal("{}", credential.Request!.Claims);
        Assert.Equal(["Discovery.read", "Discovery.manage"], credential.Request.Permissions);
    }

    [Fact]
    public async Task GetAuthorizationToken_WithoutContext_AsksForWhateverThereIs()
    {
        var credential = new OwnCredential();

        await credential.GetAuthorizationTokenAsync(s_api);

        Assert.Null(credential.Request!.Claims);
        Assert.Empty(credential.Request.Permissions);
    }

    [Fact]
    public async Task GetAuthorizationToken_HostNotAllowed_AsksForNothing()
    {
        var credential = new OwnCredential();

        await Assert.ThrowsAsync<CloudAppsAuthenticationException>(
            () => credential.GetAuthorizationTokenAsync(new Uri("https://attacker.test/")));

        Assert.Null(credential.Request);
    }

    private sealed class OwnCredential() : CloudAppsCredential(AllowedHosts.AllClouds)
    {
        public TokenRequest? Request { get; private set; }

        public override Task<AccessToken> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
        {
            Request = request;
            return Task.FromResult(new AccessToken("value", DateTimeOffset.UtcNow.AddHours(1)));
        }
    }
}
